import type { z } from 'zod';
import type { ProblemDetail } from './problems.ts';

/** More mistakes than this are not listed: a refusal stays small however wrong the request was. */
const MOST_ERRORS = 100;

/** The mistakes zod found, each with a path such as `conditions[0].value`; empty for the value itself. At most 100. */
export function validationErrors(error: z.ZodError): readonly ProblemDetail[] {
  return error.issues.flatMap((issue) => mistakesOf(issue, [])).slice(0, MOST_ERRORS);
}

function mistakesOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): readonly ProblemDetail[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: writePath([...path, key]), message: 'is not known here' }));
  }
  const meant = issue.code === 'invalid_union' ? branchMeant(issue.errors) : undefined;
  return (
    meant?.flatMap((inner) => mistakesOf(inner, path)) ?? [{ path: writePath(path), message: issue.message }]
  );
}

/** Of the forms a value may have, the one it has but for mistakes inside; `undefined` where it has none. */
function branchMeant(
  branches: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined {
  const ofThisForm = branches.filter((issues) =>
    issues.every(
      (issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys' || issue.code === 'too_big',
    ),
  );
  return ofThisForm.toSorted((a, b) => a.length - b.length)[0];
}

/** Writes a path as in JavaScript: `a.b[0]`, and `a["b c"]` for what is not a plain name. */
export function writePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, step) => {
    if (typeof step === 'number') return `${written}[${step}]`;
    const name = String(step);
    if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(name)) return `${written}[${JSON.stringify(name)}]`;
    return written === '' ? name : `${written}.${name}`;
  }, '');
}
