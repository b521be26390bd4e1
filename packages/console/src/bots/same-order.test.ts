import { expect, it } from 'vitest';
import { inOrderOf } from './same-order.ts';

const text = (value: unknown) => JSON.stringify(value);

it('a value that says the same reads the same, whatever the order of its members', () => {
  const model = { id: 'b', steps: [{ kind: 'say', id: 'hello', message: 'Hi' }], name: 'B' };
  const value = { name: 'B', id: 'b', steps: [{ message: 'Hi', id: 'hello', kind: 'say' }] };
  expect(text(inOrderOf(model, value))).toBe(text(model));
});

it('a step is compared with the one of its name, and new members stand behind', () => {
  const model = {
    steps: [
      { id: 'one', kind: 'say' },
      { kind: 'route', id: 'two' },
    ],
  };
  const value = {
    steps: [
      { id: 'two', kind: 'route', message: 'Bye' },
      { kind: 'say', id: 'one' },
    ],
  };
  expect(text(inOrderOf(model, value))).toBe(
    text({
      steps: [
        { kind: 'route', id: 'two', message: 'Bye' },
        { id: 'one', kind: 'say' },
      ],
    }),
  );
});
