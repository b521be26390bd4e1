/** An intent that could be meant, and how sure it is: 0 to 1. */
export type RankedIntent = { readonly intent: string; readonly score: number };

/** What a text may mean. */
export type Recognition = {
  /** Best first, at most five; empty where nothing fits. Whether the best one counts is decided by a threshold. */
  readonly ranking: readonly RankedIntent[];
  /** Who recognised it. */
  readonly by: 'embedded' | 'openai' | 'dialogflow-es' | 'dialogflow-cx';
};

/** What is known when a text is looked at. */
export type RecognitionHint = {
  /** The language of the conversation (BCP 47). */
  readonly language: string;
  /** The only intents that count; left out, all. */
  readonly intents?: readonly string[];
  /** The conversation: services that keep a session of their own are told. */
  readonly conversationId?: string;
};

/** Recognises what a customer wants. Rejects where it cannot tell at all, because a service is down. */
export type IntentRecogniser = {
  recognise(text: string, hint: RecognitionHint): Promise<Recognition>;
};
