import type { BotDocument, JsonObject } from '@conversation-orchestrator/api';
import { type BotDraft, botDraftOf, botOf } from './bot-draft.ts';
import { inOrderOf } from './same-order.ts';
import { readYaml, type Written, writeYaml } from './yaml-text.ts';

/** A bot as it is edited: built, or written as a text. The mode says which counts. */
export type EditedBot = {
  readonly mode: 'build' | 'write';
  readonly draft: BotDraft;
  readonly text: string;
};

/** The bot as it is first seen: built. */
export function editedOf(bot: BotDocument): EditedBot {
  return { mode: 'build', draft: botDraftOf(bot), text: '' };
}

/** The document that stands on the page. */
export function writtenIn({ draft, mode, text }: EditedBot): Written {
  if (mode === 'build') return { kind: 'document', document: botOf(draft) as unknown as JsonObject };
  return readYaml(text);
}

/** Whether two would be saved as the same bot. */
export function sameBot(one: EditedBot, other: EditedBot): boolean {
  return saysTheSame(writtenIn(one), writtenIn(other));
}

/** The same bot as a text. A text that says the same already stays as it is, with its comments. */
export function asText(edited: EditedBot): EditedBot {
  const document = botOf(edited.draft) as unknown as JsonObject;
  const before = readYaml(edited.text);
  const unchanged = before.kind === 'document' && saysTheSame(before.document, document);
  return { ...edited, mode: 'write', text: unchanged ? edited.text : writeYaml(document) };
}

/** The bot of a text, to be built on. Whoever calls has seen that it is one. */
export function asBuilt(edited: EditedBot, bot: BotDocument): EditedBot {
  return { ...edited, mode: 'build', draft: botDraftOf(bot) };
}

/** The bot as it is kept by now, edited in the same way: steps keep their keys, and with them what is open. */
export function goingOn({ draft, mode }: EditedBot, bot: BotDocument): EditedBot {
  const kept = botDraftOf(bot);
  const steps = kept.steps.map((step, at) => ({ ...step, key: draft.steps[at]?.key ?? step.key }));
  const next: EditedBot = { mode: 'build', draft: { ...kept, steps }, text: '' };
  return mode === 'write' ? asText(next) : next;
}

function saysTheSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(inOrderOf(one, other));
}
