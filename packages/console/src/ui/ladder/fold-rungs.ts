import type { PolicyTrace } from '@conversation-orchestrator/engine';

/** A policy at its place in the order. */
export type Rung = { readonly position: number; readonly trace: PolicyTrace };

/** What a ladder shows: one policy, or a run of uneventful ones under one line. */
export type LadderPart =
  | { readonly kind: 'rung'; readonly rung: Rung }
  | { readonly kind: 'fold'; readonly state: PolicyTrace['state']; readonly rungs: readonly Rung[] };

/** Runs longer than this are shown as one line. */
const LONGEST_RUN = 10;
const EVENTFUL: ReadonlySet<string> = new Set(['TRUE', 'ERROR', 'INVALID']);

/** Cuts the policies of a decision into what is worth a line each, and long runs of policies of which there is nothing to tell. `shown`, an id, is never folded away. */
export function foldRungs(traces: readonly PolicyTrace[], shown?: string): readonly LadderPart[] {
  const parts: LadderPart[] = [];
  let run: Rung[] = [];
  const close = () => {
    const [first] = run;
    if (first !== undefined && run.length > LONGEST_RUN)
      parts.push({ kind: 'fold', state: first.trace.state, rungs: run });
    else parts.push(...run.map((rung) => ({ kind: 'rung', rung }) as const));
    run = [];
  };
  traces.forEach((trace, at) => {
    const rung = { position: at + 1, trace };
    const foldable = !EVENTFUL.has(trace.state) && trace.policyId !== shown;
    if (run[0]?.trace.state !== trace.state || !foldable) close();
    if (foldable) run.push(rung);
    else parts.push({ kind: 'rung', rung });
  });
  close();
  return parts;
}
