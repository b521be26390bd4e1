import { ATTACKS, LIMIT_MS } from './attacks.ts';

/** Where decisions about functions are measured, and who attacks. */
export const BYSTANDER = 'le10000001';
export const ATTACKER = 'le66600000';

/** Functions of one attack that run side by side: each has a breaker of its own. */
export const COPIES = 8;

/** The kinds of an attribute that decides, by the id of the policy that reads it. */
export const KINDS = ['static', 'cached', 'sandboxed', 'webhook'] as const;

const CODE = 'async function lambda(input) { return { tier: input.payload.id === "7" ? "gold" : "none" }; }';

/** The routing of an account that decides by the same question, answered by a constant and by functions of all kinds. */
export function plainRouting(webhookUrl: string): unknown {
  const parameters = { id: '{{request.id}}' };
  return {
    version: 1,
    functions: [
      { name: 'code', kind: 'javascript', code: CODE },
      { name: 'hook', kind: 'webhook', url: webhookUrl },
    ],
    attributes: [
      { name: 'static', type: 'static', value: { tier: 'gold' } },
      { name: 'cached', type: 'function', function: 'code', parameters, cacheSeconds: 3_600 },
      { name: 'sandboxed', type: 'function', function: 'code', parameters },
      { name: 'webhook', type: 'function', function: 'hook', parameters },
    ],
    policies: KINDS.map((kind) => policyOf(kind, `custom.${kind}.tier`, 'gold')),
  };
}

/** The routing of an account whose functions attack. One that is asked to be calm ends well at once, so that no breaker opens. */
export function hostileRouting(): unknown {
  const names = Object.keys(ATTACKS).flatMap((_, attack) => copiesOf(attack));
  const bodies = Object.values(ATTACKS).flatMap((body) => Array<string>(COPIES).fill(body));
  return {
    version: 1,
    functions: names.map((name, at) => ({
      name,
      kind: 'javascript',
      timeoutMs: LIMIT_MS,
      code: `async function lambda(input) { if (input.payload.calm) return 1; ${bodies[at]} }`,
    })),
    attributes: names.map((name) => ({
      name,
      type: 'function',
      function: name,
      parameters: { calm: '{{request.calm}}' },
    })),
    policies: names.map((name) => policyOf(name, `custom.${name}`, 2)),
  };
}

/** The ids of the policies that run an attack. */
export function copiesOf(attack: number): readonly string[] {
  return Array.from({ length: COPIES }, (_, copy) => `attack-${attack}-${copy}`);
}

function policyOf(id: string, property: string, value: unknown): unknown {
  const actions = [{ type: 'SEND_MESSAGE', payload: { message: id } }];
  return { id, name: id, enabled: true, conditions: [{ property, type: 'EQUAL', value }], actions };
}
