const CATEGORIES = ['alpha', 'bravo', 'charlie', 'delta'];

/** A routing of so many policies: half by intent, the rest by list, range and text, each with a second condition. */
export function routingOf(count: number): unknown {
  return { version: 1, policies: Array.from({ length: count }, (_, at) => policyOf(at)) };
}

function policyOf(at: number): unknown {
  const first = [
    { property: 'orchestrator.intent', type: 'EQUAL', value: `intent-${at}` },
    { property: 'orchestrator.intent', type: 'EQUAL', value: `intent-${at}` },
    { property: 'orchestrator.phoneNumber', type: 'IS_IN', value: [`+1${at}`, `+2${at}`, `+3${at}`] },
    { property: 'orchestrator.balance', type: 'GREATER_THAN', value: 1_000_000 + at },
  ][at % 4];
  const second = { property: 'orchestrator.segment', type: 'IS_IN', value: CATEGORIES };
  return {
    id: `policy-${at}`,
    name: `Policy ${at}`,
    enabled: true,
    conditions: [first, second],
    actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: `skill-${at}` } }],
  };
}

/** A context of about 1 kB for conversation number `at`, which one of the policies matches. */
export function contextOf(at: number, policies: number): Readonly<Record<string, unknown>> {
  const target = Math.floor(((at % 1_000) * policies) / 1_000 / 4) * 4;
  const filler = Array.from({ length: 20 }, (_, index) => [
    `answer${index}`,
    `what the customer said ${index}`,
  ]);
  return {
    intent: `intent-${target}`,
    segment: 'bravo',
    phoneNumber: `+9${at}`,
    balance: 100,
    channel: 'WEB',
    ...Object.fromEntries(filler),
  };
}
