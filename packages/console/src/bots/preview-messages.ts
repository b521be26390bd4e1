import type { ChatMessage } from '@conversation-orchestrator/api';
import type { TFunction } from 'i18next';
import type { PreviewConversation, PreviewQuestion } from './use-preview.ts';

type Effect = PreviewConversation['turns'][number]['effects'][number];
type Transfer = Extract<Effect, { readonly kind: 'transfer' }>;
type Event = PreviewQuestion['events'][number];
type Said = Pick<ChatMessage, 'from' | 'text' | 'options'>;

/** What is said in a conversation that is played, and what happens in it, as a chat shows it. */
export function messagesOf(
  { turns }: PreviewConversation,
  events: readonly Event[],
  transferWords: (transfer: Transfer) => string,
  t: TFunction,
): readonly ChatMessage[] {
  const said = turns.flatMap(({ effects }, turn) => [
    ...eventSaid(events[turn - 1], t),
    ...effects.map((effect) => effectSaid(effect, transferWords, t)),
  ]);
  // What was written last may not have been answered yet.
  const waiting = events.slice(turns.length - 1).flatMap((event) => eventSaid(event, t));
  return [...said, ...waiting].map((message, at) => ({ ...message, sequence: at + 1, at: '' }));
}

function eventSaid(event: Event | undefined, t: TFunction): readonly Said[] {
  switch (event?.kind) {
    case 'message':
      return [{ from: 'customer', text: event.text }];
    case 'silence':
      return [{ from: 'system', text: t('bots.silenceNote') }];
    case 'notTaken':
      return [{ from: 'system', text: t('bots.notTakenNote') }];
    default:
      return [];
  }
}

function effectSaid(effect: Effect, transferWords: (transfer: Transfer) => string, t: TFunction): Said {
  switch (effect.kind) {
    case 'message':
      return { from: 'bot', text: effect.text, ...(effect.options && { options: effect.options }) };
    case 'transfer':
      return { from: 'system', text: transferWords(effect) };
    case 'close':
      return { from: 'system', text: t('bots.ended') };
    case 'failed':
      return { from: 'system', text: t('bots.nobody', { reason: effect.reason }) };
  }
}
