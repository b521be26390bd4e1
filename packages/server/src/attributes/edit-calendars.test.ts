import { MAX_CALENDARS, Problem } from '@conversation-orchestrator/api';
import type { Calendar, Policy } from '@conversation-orchestrator/engine';
import { expect, test } from 'vitest';
import { EMPTY_ROUTING } from '../policies/memory-routing-store.ts';
import type { Routing, RoutingDraft } from '../policies/routing.ts';
import { addCalendar, deleteCalendar, getCalendar, replaceCalendar } from './edit-calendars.ts';

const office: Calendar = { name: 'office', timeZone: 'Europe/Berlin', closed: ['2030-12-25'] };

/** A routing at revision 9, all of whose parts were last changed in revision 5. */
function routing(calendars: readonly Calendar[], expressions: readonly string[] = []): Routing {
  const policies = expressions.map((expression, at): Policy => {
    const actions = [{ type: 'SEND_MESSAGE', payload: { message: 'x' } }] as const;
    return { id: `p${at}`, name: `The ${at}`, enabled: false, expression, actions };
  });
  return {
    ...EMPTY_ROUTING,
    revision: 9,
    calendars: new Map(calendars.map((document) => [document.name, { document, revision: 5 }])),
    policies: policies.map((document) => ({ document, revision: 5 })),
  };
}

function problemOf(edit: () => RoutingDraft): Problem {
  try {
    edit();
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
  return expect.fail('it was not refused');
}

test('calendars are added, replaced and deleted', () => {
  expect(addCalendar(routing([]), office).calendars).toEqual([office]);
  const moved = { ...office, timeZone: 'UTC' };
  expect(replaceCalendar(routing([office]), moved, '"5"').calendars).toEqual([moved]);
  expect(deleteCalendar(routing([office]), 'office', undefined).calendars).toEqual([]);
});

test('a name that is there already is taken', () => {
  expect(problemOf(() => addCalendar(routing([office]), office)).code).toBe('NAME_TAKEN');
});

test('an account has only so many calendars', () => {
  const calendars = Array.from({ length: MAX_CALENDARS }, (_, at) => ({ ...office, name: `c${at}` }));
  expect(problemOf(() => addCalendar(routing(calendars), office)).code).toBe('INVALID_REQUEST');
});

test('what is not there is neither read, replaced nor deleted', () => {
  expect(() => getCalendar(routing([]), 'office')).toThrow('There is no calendar office');
  expect(problemOf(() => replaceCalendar(routing([]), office, '*')).code).toBe('NOT_FOUND');
  expect(problemOf(() => deleteCalendar(routing([]), 'office', undefined)).code).toBe('NOT_FOUND');
});

test('a change made from what has changed since is refused', () => {
  expect(problemOf(() => replaceCalendar(routing([office]), office, '"4"')).code).toBe('PRECONDITION_FAILED');
  expect(problemOf(() => deleteCalendar(routing([office]), 'office', '"4"')).code).toBe(
    'PRECONDITION_FAILED',
  );
});

test('a calendar that policies ask is not deleted; the refusal names them', () => {
  const current = routing(
    [office],
    ["inCalendar('office')", "inCalendar('home')", "not (true and inCalendar('office'))"],
  );
  expect(problemOf(() => deleteCalendar(current, 'office', undefined))).toMatchObject({
    code: 'IN_USE',
    errors: [
      { path: 'policies.p0', message: 'the policy “The 0” asks it' },
      { path: 'policies.p2', message: 'the policy “The 2” asks it' },
    ],
  });
});
