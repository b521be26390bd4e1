import { type Domain, domainFor } from './domain.ts';
import { drawContext, drawContextFor } from './draw-context.ts';
import { drawPolicies } from './draw-policies.ts';
import { compileFirstMatch, type Row, rowOf } from './first-match.ts';
import type { Context, Policy } from './policy.ts';
import { createRandom, type Random } from './random.ts';

const SEED = 20_240_611;
const CONTEXTS = 250;
const ATTEMPTS = 50;
/** Shares no factor with the number of contexts: steps of it visit all of them, the first few already from everywhere. */
const STRIDE = 97;

/** One context, and the place of the policy that must win, or -1. */
export type Case = { readonly context: Context; readonly winner: number };

/** A list of policies, and contexts to decide, in an order whose every beginning has winners from the whole list. */
export type Workload = { readonly policies: readonly Policy[]; readonly cases: readonly Case[] };

/**
 * Makes the workload for a list of that length; always the same one.
 * 90 % of the contexts are made for policies spread evenly over the list, and checked to match none above it; 10 % match nothing.
 */
export function createWorkload(policyCount: number): Workload {
  const random = createRandom(SEED);
  const domain = domainFor(policyCount);
  const policies = drawPolicies(policyCount, random, domain);
  const firstMatch = compileFirstMatch(policies);
  const draw: CaseDraw = { policies, random, domain, firstMatch };
  const winners = CONTEXTS - CONTEXTS / 10;
  const cases = Array.from({ length: CONTEXTS }, (_, at) =>
    at < winners ? drawMatching(draw, Math.floor(((at + 0.5) * policyCount) / winners)) : drawUnmatched(draw),
  );
  return { policies, cases: cases.map((_, at) => cases[(at * STRIDE) % CONTEXTS] as Case) };
}

type CaseDraw = {
  readonly policies: readonly Policy[];
  readonly random: Random;
  readonly domain: Domain;
  readonly firstMatch: (row: Row) => number;
};

/** A policy hidden by one above it is passed over: the next that can win is taken. */
function drawMatching({ policies, random, domain, firstMatch }: CaseDraw, place: number): Case {
  for (let step = 0; step < policies.length; step += 1) {
    const winner = (place + step) % policies.length;
    const policy = policies[winner] as Policy;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const context = drawContextFor(policy, random, domain);
      if (firstMatch(rowOf(context)) === winner) return { context, winner };
    }
  }
  throw new Error('No policy of the list can win.');
}

function drawUnmatched({ random, domain, firstMatch }: CaseDraw): Case {
  for (;;) {
    const context = drawContext(random, domain);
    if (firstMatch(rowOf(context)) === -1) return { context, winner: -1 };
  }
}
