import { expect, it } from 'vitest';
import { isNewEnough, loadSqliteEngine } from './engine.ts';

it('trusts SQLite 3.51.3 and newer', () => {
  expect(['3.51.3', '3.51.10', '3.52.0', '4.0.0'].filter(isNewEnough)).toHaveLength(4);
  expect(['3.51.2', '3.50.9', '3.9.99', '2.99.99', 'nonsense'].filter(isNewEnough)).toEqual([]);
});

it('finds an engine that is new enough', async () => {
  const handle = new (await loadSqliteEngine()).DatabaseSync(':memory:');
  expect(isNewEnough(String(handle.prepare('select sqlite_version() as version').get()?.version))).toBe(true);
  handle.close();
});
