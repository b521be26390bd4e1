import { useState } from 'react';
import type { PreviewQuestion } from './use-preview.ts';

/** Who writes to the bot; empty is not known, and for the time, now. */
export type PreviewSettings = {
  readonly channel: string;
  readonly language: string;
  readonly customerId: string;
  /** `yyyy-mm-ddThh:mm` in the reader's zone. */
  readonly at: string;
};

/** What is played with the bot: by whom, and what they did so far. */
export type PreviewState = {
  readonly settings: PreviewSettings;
  readonly setSettings: (settings: PreviewSettings) => void;
  readonly events: PreviewQuestion['events'];
  readonly setEvents: (events: PreviewQuestion['events']) => void;
};

/** The customer's side of the preview. */
export function usePreviewState(): PreviewState {
  const [settings, setSettings] = useState<PreviewSettings>({
    channel: 'WEB',
    language: '',
    customerId: '',
    at: '',
  });
  const [events, setEvents] = useState<PreviewQuestion['events']>([]);
  return { settings, setSettings, events, setEvents };
}

/** What is asked of the server to play a bot. */
export function previewQuestion(
  bot: PreviewQuestion['bot'],
  { events, settings: { at, channel, customerId, language } }: PreviewState,
): PreviewQuestion {
  const begins = Date.parse(at);
  return {
    bot,
    events,
    channel,
    ...(language !== '' && { language }),
    ...(customerId.trim() !== '' && { customerId: customerId.trim() }),
    ...(!Number.isNaN(begins) && { at: new Date(begins).toISOString() }),
  };
}
