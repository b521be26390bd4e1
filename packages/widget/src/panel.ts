import type { Shown, Unsent } from './conversation.ts';
import { element } from './element.ts';
import { createMessageLog } from './message-log.ts';
import type { Texts } from './texts.ts';

/** What the visitor does in the panel. */
export type PanelActions = {
  readonly onSend: (text: string) => void;
  readonly onRetry: (unsent: Unsent) => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
};

/** Where the conversation is shown. */
export type Panel = {
  readonly element: HTMLElement;
  show(shown: Shown): void;
  /** Puts the cursor where one writes. */
  focus(): void;
};

/** Characters of a message, as many as the server takes. */
const MOST_CHARACTERS = 4_000;

/** Makes the panel. */
export function createPanel(texts: Texts, { onAgain, onClose, onRetry, onSend }: PanelActions): Panel {
  const log = createMessageLog(texts, onRetry);
  const status = element('p', { class: 'status', role: 'status' });
  const options = element('div', { class: 'options' });
  const again = element('button', { type: 'button', class: 'again', onclick: onAgain }, texts.again);
  const { field, form } = createForm(texts, onSend);
  const close = element(
    'button',
    { type: 'button', class: 'close', 'aria-label': texts.close, onclick: onClose },
    element('span', { 'aria-hidden': 'true' }, '×'),
  );
  const title = element('h2', { id: 'title' }, texts.title);
  const panel = element(
    'div',
    { id: 'panel', class: 'panel', role: 'dialog', 'aria-labelledby': 'title' },
    element('header', {}, title, close),
    log.element,
    status,
    options,
    again,
    form,
  );
  return {
    element: panel,
    show(shown) {
      const isOver = shown.state === 'lost' || shown.visit?.status === 'closed';
      log.show(shown);
      setText(status, statusOf(shown, texts));
      again.hidden = !isOver;
      form.hidden = isOver;
      const offered = isOver || shown.unsent.length > 0 ? [] : (shown.messages.at(-1)?.options ?? []);
      options.hidden = offered.length === 0;
      options.replaceChildren(
        ...offered.map((text) => element('button', { type: 'button', onclick: () => onSend(text) }, text)),
      );
    },
    focus: () => (form.hidden ? again : field).focus(),
  };
}

/** Enter sends; with Shift it is a new line. */
function createForm(texts: Texts, onSend: (text: string) => void) {
  const field = element('textarea', {
    'aria-label': texts.placeholder,
    placeholder: texts.placeholder,
    rows: 1,
    maxlength: MOST_CHARACTERS,
  });
  const send = element('button', { class: 'send', disabled: true }, texts.send);
  const form = element('form', {}, field, send);
  const isEmpty = () => field.value.trim() === '';
  field.addEventListener('input', () => {
    send.disabled = isEmpty();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isEmpty()) return;
    onSend(field.value.trim());
    field.value = '';
    send.disabled = true;
  });
  return { field, form };
}

/** What is said once is not said again by being written again. */
function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

function statusOf({ isLive, state, visit }: Shown, texts: Texts): string {
  if (state === 'lost') return texts.lost;
  if (visit?.status === 'closed') return texts.ended;
  if (!isLive) return texts.reconnecting;
  switch (visit?.status) {
    case 'ringing':
    case 'transferred':
      return texts.seeking;
    case 'assigned':
      return texts.talkingTo(visit.agentName ?? texts.agent);
    case 'failed':
      return texts.nobody;
    default:
      return '';
  }
}
