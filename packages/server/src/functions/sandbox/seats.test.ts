import { expect, test } from 'vitest';
import { createSeats } from './seats.ts';

const never = new AbortController().signal;

test('as many sit as there are places; the next sits when one gets up, in the order of their coming', async () => {
  const seats = createSeats(1, 2);
  const first = await seats.take(never);
  const order: string[] = [];
  const second = seats.take(never).then((seat) => {
    order.push('second');
    seat?.free();
  });
  const third = seats.take(never).then(() => order.push('third'));
  first?.free();
  await Promise.all([second, third]);
  expect(order).toEqual(['second', 'third']);
});

test('who finds the queue full goes', async () => {
  const seats = createSeats(1, 0);
  const seat = await seats.take(never);
  expect(await seats.take(never)).toBeUndefined();
  seat?.free();
  expect(await seats.take(never)).toBeDefined();
});

test('who gives up waiting leaves the queue to others', async () => {
  const seats = createSeats(1, 1);
  const seat = await seats.take(never);
  const impatient = new AbortController();
  const waiting = seats.take(impatient.signal);
  impatient.abort();
  expect(await waiting).toBeUndefined();
  const patient = seats.take(never);
  seat?.free();
  expect(await patient).toBeDefined();
});

test('a place that is given back twice is free once', async () => {
  const seats = createSeats(1, 0);
  const seat = await seats.take(never);
  seat?.free();
  seat?.free();
  expect(await seats.take(never)).toBeDefined();
  expect(await seats.take(never)).toBeUndefined();
});
