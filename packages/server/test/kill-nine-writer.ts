import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { systemClock } from '../src/clock.ts';
import { documentKey } from '../src/context/document-key.ts';
import { saveContext } from '../src/context/save-context.ts';
import { createSqlContextStore } from '../src/context/sql-context-store.ts';
import { randomId } from '../src/ids.ts';
import { openSqliteDatabase } from '../src/storage/sqlite-database.ts';

// The process that kill-nine.test.ts kills: four writers that go on until then, and tell of every write that was acknowledged.
// It waits for its input before it opens the database, so that its start can overlap with the end of the one before.

const [path = '', round = ''] = process.argv.slice(2);
const STDOUT = 1;

await once(process.stdin, 'data');
const database = await openSqliteDatabase({ path, onFatal: () => process.exit(1) });
const store = createSqlContextStore({ database, clock: systemClock, newId: randomId });

async function write(writer: number): Promise<never> {
  for (let step = 0; ; step += 1) {
    const id = `${round}-${writer}-${step}`;
    // Larger than a page, so that a torn write would show.
    const properties = { id, text: `${id} `.repeat(800), check: id };
    await saveContext(store, { key: documentKey('account', 'own', id), properties });
    tell('own', id);
    const key = documentKey('account', 'shared', round);
    await saveContext(store, { key, properties: { [`writer${writer}`]: step } });
    tell('shared', `${writer}-${step}`);
  }
}

/** Hands a line to the operating system before it returns: the line survives this process. */
function tell(kind: string, id: string): void {
  writeSync(STDOUT, `${kind} ${id}\n`);
}

await Promise.all([0, 1, 2, 3].map(write));
