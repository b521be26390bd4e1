import type { Intents } from '../bot.ts';
import type { IntentRecogniser } from '../ports/intent-recogniser.ts';
import { chatRecogniser } from './chat-recogniser.ts';
import { dialogflowRecogniser } from './dialogflow-recogniser.ts';
import { embeddedRecogniser } from './embedded-recogniser.ts';
import { googleAccessToken } from './google-access-token.ts';
import type { IntentHttp } from './intent-http.ts';
import { type IntentModel, MODEL_VERSION } from './intent-model.ts';

/** What a recogniser is made of. */
export type RecogniserParts = {
  readonly intents: Intents;
  /** What `trainIntents` made of these intents; needed by the embedded classifier. */
  readonly model?: IntentModel;
  /** The secret that the configuration names; undefined where it names none, or there is none. */
  readonly secret?: string;
  readonly http: IntentHttp;
  readonly clock: { now(): number };
};

/** Makes the recogniser that a document of intents asks for. Keep it while the document stays: it keeps tokens. */
export function createRecogniser({ clock, http, intents, model, secret }: RecogniserParts): IntentRecogniser {
  const config = intents.recogniser ?? { kind: 'embedded' };
  switch (config.kind) {
    case 'embedded':
      return embeddedRecogniser(model ?? { version: MODEL_VERSION, languages: [] });
    case 'openai':
      return chatRecogniser({ config, intents, http, ...(secret !== undefined && { apiKey: secret }) });
    case 'dialogflow-es':
    case 'dialogflow-cx': {
      const token = googleAccessToken({ serviceAccountKey: secret ?? '', http, clock });
      return dialogflowRecogniser({ config, http, token });
    }
  }
}
