import { readableOn } from './accent.ts';
import { Conversation, type Place, type Shown } from './conversation.ts';
import { element } from './element.ts';
import { createVisitStorage } from './kept-visit.ts';
import { createPanel } from './panel.ts';
import { STYLES } from './styles.ts';
import type { Texts } from './texts.ts';

/** How a widget looks, and in which language it begins. */
export type Looks = {
  readonly texts: Texts;
  /** Such as `#1864ab`. */
  readonly colour: string | undefined;
  readonly language: string;
};

const ICON =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M21 12a8 8 0 0 1-8 8H4l2-3a8 8 0 1 1 15-5z"/></svg>';

/** A language as the server takes it (BCP 47). */
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** Puts a button into the page that opens the chat. A conversation that was begun before goes on. */
export function embed(place: Place, { colour, language, texts }: Looks): void {
  const storage = createVisitStorage(place.accountId, place.channelId);
  const unread = element('span', { class: 'unread', role: 'status' });
  const launcher = element('button', { type: 'button', class: 'launcher', 'aria-controls': 'panel' });
  launcher.innerHTML = ICON;
  launcher.append(element('span', {}, texts.open), unread);
  const begin = () => conversation.begin(LANGUAGE.test(language) ? language : 'en');
  const panel = createPanel(texts, {
    onSend: (text) => void conversation.send(text),
    onRetry: ({ messageId, text }) => void conversation.send(text, messageId),
    onAgain: () => void begin().then(panel.focus),
    onClose: () => toggle(),
  });
  let seen = 0;
  let isShown = false;
  let shown: Shown | undefined;
  const show = (next: Shown) => {
    shown = next;
    panel.show(next);
    if (isShown) seen = next.messages.length;
    const count = next.messages.length - seen;
    unread.textContent = count > 0 ? texts.unread(count) : '';
    unread.hidden = count <= 0;
  };
  const conversation = new Conversation(place, storage, show);
  const setShown = (shows: boolean) => {
    isShown = shows;
    panel.element.hidden = !shows;
    launcher.setAttribute('aria-expanded', String(shows));
    if (shown) show(shown);
  };
  const toggle = () => {
    setShown(!isShown);
    if (isShown && (shown === undefined || shown.state === 'lost')) void begin();
    else storage.keep({ isShown });
    if (isShown) panel.focus();
    else launcher.focus();
  };
  launcher.addEventListener('click', toggle);
  panel.element.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') toggle();
  });
  const kept = storage.read();
  if (kept) conversation.resume(kept);
  setShown(kept?.isShown !== false && kept !== undefined);
  attach(element('section', { 'aria-label': texts.title }, panel.element, launcher), colour);
}

/** What is in a shadow, the styles of the page do not reach. */
function attach(section: HTMLElement, colour: string | undefined): void {
  if (colour !== undefined) {
    section.style.setProperty('--accent', colour);
    section.style.setProperty('--on-accent', readableOn(colour));
  }
  const host = element('div', { 'data-conversation-orchestrator': true });
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  // Unlike a style element, this is no inline style, which the page's content security policy may refuse.
  root.adoptedStyleSheets = [sheet];
  root.append(section);
  document.body.append(host);
}
