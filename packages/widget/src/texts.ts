/** What the widget says by itself. */
export type Texts = {
  readonly open: string;
  readonly close: string;
  readonly title: string;
  readonly placeholder: string;
  readonly send: string;
  readonly messages: string;
  readonly customer: string;
  readonly bot: string;
  readonly agent: string;
  readonly seeking: string;
  readonly talkingTo: (name: string) => string;
  readonly ended: string;
  readonly nobody: string;
  readonly lost: string;
  readonly again: string;
  readonly reconnecting: string;
  readonly notSent: string;
  readonly retry: string;
  readonly unread: (count: number) => string;
};

const ENGLISH: Texts = {
  open: 'Chat with us',
  close: 'Close the chat',
  title: 'Chat',
  placeholder: 'Write a message',
  send: 'Send',
  messages: 'Messages',
  customer: 'You',
  bot: 'Assistant',
  agent: 'Agent',
  seeking: 'We are looking for somebody who can help …',
  talkingTo: (name) => `You are talking to ${name}`,
  ended: 'The conversation has ended.',
  nobody: 'Nobody is available right now.',
  lost: 'This conversation cannot be continued.',
  again: 'Start a new conversation',
  reconnecting: 'Reconnecting …',
  notSent: 'Not sent.',
  retry: 'Try again',
  unread: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
};

const GERMAN: Texts = {
  open: 'Mit uns chatten',
  close: 'Chat schließen',
  title: 'Chat',
  placeholder: 'Nachricht schreiben',
  send: 'Senden',
  messages: 'Nachrichten',
  customer: 'Sie',
  bot: 'Assistent',
  agent: 'Agent',
  seeking: 'Wir suchen jemanden, der helfen kann …',
  talkingTo: (name) => `Sie sprechen mit ${name}`,
  ended: 'Die Unterhaltung ist beendet.',
  nobody: 'Im Moment ist niemand da.',
  lost: 'Diese Unterhaltung kann nicht fortgesetzt werden.',
  again: 'Neue Unterhaltung beginnen',
  reconnecting: 'Verbindet neu …',
  notSent: 'Nicht gesendet.',
  retry: 'Noch einmal versuchen',
  unread: (count) => (count === 1 ? '1 neue Nachricht' : `${count} neue Nachrichten`),
};

function textsIn(language: string): Texts {
  return language.toLowerCase().startsWith('de') ? GERMAN : ENGLISH;
}

/** A text in one language, or in several. */
type GivenText = string | Readonly<Record<string, string>>;

/** The texts in a language, or in English; those that the channel gives in place of ours. */
export function textsOf(
  language: string,
  given: Readonly<Partial<Record<keyof Texts, GivenText>>> = {},
): Texts {
  const own = Object.entries(given).flatMap(([name, text]) => {
    const chosen = typeof text === 'string' ? text : inLanguage(text, language);
    return chosen === undefined ? [] : [[name, chosen] as const];
  });
  return { ...textsIn(language), ...Object.fromEntries(own) };
}

/** Of texts by language the one that comes nearest: `de-AT`, else `de`, else English, else any. */
function inLanguage(texts: Readonly<Record<string, string>>, language: string): string | undefined {
  const [base = ''] = language.split('-');
  return texts[language] ?? texts[base] ?? texts['en'] ?? Object.values(texts)[0];
}
