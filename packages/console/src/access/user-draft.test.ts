import { expect, it } from 'vitest';
import { changesOf, draftOfUser, isIncomplete, newUserOf } from './user-draft.ts';

const ana = {
  id: 'u1',
  email: 'ana@example.com',
  name: 'Ana',
  role: 'editor',
  createdAt: '2030-01-01T00:00:00.000Z',
} as const;

it('sends only what is different: anything else would end the sessions of the user', () => {
  expect(changesOf(draftOfUser(ana), ana)).toEqual({});
  expect(changesOf({ ...draftOfUser(ana), name: ' Anna ', role: 'admin' }, ana)).toEqual({
    name: 'Anna',
    role: 'admin',
  });
  expect(changesOf({ ...draftOfUser(ana), password: 'long enough' }, ana)).toEqual({
    password: 'long enough',
  });
});

it('waits for e-mail and password of a new user, and for a password that is long enough', () => {
  const draft = { ...draftOfUser(undefined), email: 'bo@example.com', password: '12345678' };
  expect(isIncomplete(draft, undefined)).toBe(false);
  expect(isIncomplete({ ...draft, password: '' }, undefined)).toBe(true);
  expect(isIncomplete({ ...draft, password: '1234567' }, undefined)).toBe(true);
  expect(isIncomplete({ ...draft, email: ' ' }, undefined)).toBe(true);
  expect(isIncomplete(draftOfUser(ana), ana)).toBe(false);
});

it('leaves the name of a new user to the server where none is given', () => {
  expect(newUserOf({ email: ' bo@example.com ', name: ' ', role: 'viewer', password: 'p' })).toEqual({
    email: 'bo@example.com',
    role: 'viewer',
    password: 'p',
  });
});
