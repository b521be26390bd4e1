import type { Context } from '../context-rows.ts';

/** A context somebody tries again and again, under a name. */
export type Example = {
  readonly name: string;
  readonly context: Context;
  /** The clock it is tried with, `yyyy-mm-ddThh:mm` in the reader's zone; left out, the moment it is tried. */
  readonly at?: string;
};

/** More than these nobody finds a name for, and a browser keeps only so much. */
export const MAXIMUM_EXAMPLES = 100;

/** The examples with one more, by name; one of the same name is replaced. */
export function withExample(examples: readonly Example[], example: Example): readonly Example[] {
  return [...withoutExample(examples, example.name), example].toSorted((a, b) =>
    a.name.localeCompare(b.name),
  );
}

/** The examples without the one of a name. */
export function withoutExample(examples: readonly Example[], name: string): readonly Example[] {
  return examples.filter((example) => example.name !== name);
}

/** The examples with one called otherwise. */
export function withRenamed(examples: readonly Example[], name: string, to: string): readonly Example[] {
  const example = examples.find((one) => one.name === name);
  return example === undefined
    ? examples
    : withExample(withoutExample(examples, name), { ...example, name: to });
}

/** What was kept, as examples: whatever else was there is left out. */
export function examplesIn(kept: unknown): readonly Example[] {
  return Array.isArray(kept) ? kept.filter(isExample) : [];
}

function isExample(value: unknown): value is Example {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('context' in value))
    return false;
  const { name, context } = value;
  return (
    typeof name === 'string' && typeof context === 'object' && context !== null && !Array.isArray(context)
  );
}
