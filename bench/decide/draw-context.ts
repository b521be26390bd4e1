import {
  CATEGORIES,
  CATEGORY_VALUES,
  COARSE_END,
  COARSE_NUMBERS,
  COMMON_WORDS,
  FINE_END,
  FINE_NUMBERS,
  INTENT,
  KEYS,
  LISTS,
  rareWord,
  TEXTS,
} from './attributes.ts';
import type { Domain } from './domain.ts';
import type { AttributeValue, Condition, Context, Policy } from './policy.ts';
import type { Random } from './random.ts';

/** Draws a context with a value for every attribute. */
export function drawContext(random: Random, domain: Domain): Context {
  const context: Record<string, AttributeValue> = { [INTENT]: `intent-${random.below(domain.intents)}` };
  for (const name of KEYS) context[name] = `key-${random.below(domain.keys)}`;
  for (const name of CATEGORIES) context[name] = random.pick(CATEGORY_VALUES);
  for (const name of COARSE_NUMBERS) context[name] = random.below(COARSE_END);
  for (const name of FINE_NUMBERS) context[name] = random.below(FINE_END);
  for (const name of TEXTS) context[name] = drawWords(random, domain, 4).join(' ');
  for (const name of LISTS) context[name] = drawWords(random, domain, 2);
  return context;
}

/** Draws a context in which all conditions of the policy hold. */
export function drawContextFor(policy: Policy, random: Random, domain: Domain): Context {
  const context = { ...drawContext(random, domain) };
  for (const condition of policy.conditions) {
    context[condition.attribute] = satisfying(condition, context[condition.attribute], random);
  }
  return context;
}

function drawWords(random: Random, domain: Domain, ofEachKind: number): string[] {
  const rare = Array.from({ length: ofEachKind }, () => rareWord(random.below(domain.rareWords)));
  const words = [...random.sample(COMMON_WORDS, ofEachKind), ...rare];
  return random.sample(words, words.length);
}

function satisfying(condition: Condition, value: AttributeValue | undefined, random: Random): AttributeValue {
  switch (condition.kind) {
    case 'equal':
      return condition.value;
    case 'not-equal':
      return random.pick(CATEGORY_VALUES.filter((other) => other !== condition.value));
    case 'one-of':
      return random.pick(condition.values);
    case 'range': {
      const from = condition.from ?? 0;
      return from + random.below((condition.to ?? COARSE_END) - from);
    }
    case 'text-contains':
      return random.sample([condition.value, ...String(value).split(' ').slice(1)], 8).join(' ');
    case 'list-contains':
      return random.sample([condition.value, ...(value as readonly string[]).slice(1)], 4);
  }
}
