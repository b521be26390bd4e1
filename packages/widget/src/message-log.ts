import type { Message, Shown, Unsent } from './conversation.ts';
import { element } from './element.ts';
import type { Texts } from './texts.ts';

/** The messages of a conversation. */
export type MessageLog = { readonly element: HTMLElement; show(shown: Shown): void };

/** Makes the log. A message that comes is added to those there are, so that a screen reader says it, and it alone. */
export function createMessageLog(texts: Texts, onRetry: (unsent: Unsent) => void): MessageLog {
  // It scrolls, so it can be reached with the keyboard. Roles would be of the list, which needs its own.
  const list = element('ol', { 'aria-label': texts.messages });
  const log = element('div', { class: 'log', role: 'log', 'aria-label': texts.messages, tabindex: 0 }, list);
  const items = new Map<string, HTMLElement>();
  const toEnd = () => {
    log.scrollTop = log.scrollHeight;
  };
  // Also when it comes into sight, or what is below it takes or leaves room.
  new ResizeObserver(toEnd).observe(log);
  return {
    element: log,
    show({ messages, unsent, visit }) {
      const wanted = new Map([
        ...messages.map(
          (message) => [nameOf(message), () => said(message, texts, visit?.agentName)] as const,
        ),
        ...unsent.map(
          (message) =>
            [`${nameOf(message)} ${message.hasFailed}`, () => unsaid(message, texts, onRetry)] as const,
        ),
      ]);
      for (const [name, item] of items) {
        if (wanted.has(name)) continue;
        item.remove();
        items.delete(name);
      }
      const count = items.size;
      for (const [name, make] of wanted) {
        const item = items.get(name) ?? make();
        items.set(name, item);
        if (!item.isConnected) list.append(item);
      }
      if (items.size !== count) toEnd();
    },
  };
}

function nameOf(message: Message | Unsent): string {
  return 'sequence' in message ? String(message.sequence) : message.messageId;
}

function said({ from, text }: Message, texts: Texts, agentName: string | undefined): HTMLElement {
  const who = from === 'agent' ? (agentName ?? texts.agent) : texts[from];
  return bubble(from, who, text);
}

function unsaid(message: Unsent, texts: Texts, onRetry: (unsent: Unsent) => void): HTMLElement {
  const item = bubble('customer', texts.customer, message.text);
  item.classList.add('unsent');
  if (!message.hasFailed) return item;
  const retry = element(
    'button',
    { type: 'button', class: 'link', onclick: () => onRetry(message) },
    texts.retry,
  );
  item.append(element('span', { class: 'failed' }, texts.notSent, ' ', retry));
  return item;
}

function bubble(from: Message['from'], who: string, text: string): HTMLElement {
  return element(
    'li',
    { 'data-from': from },
    element('span', { class: 'who' }, who),
    element('span', { class: 'text' }, text),
  );
}
