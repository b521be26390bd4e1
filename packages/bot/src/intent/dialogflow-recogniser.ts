import type { RecogniserConfig } from '../bot.ts';
import type { IntentRecogniser, RankedIntent } from '../ports/intent-recogniser.ts';
import type { AccessToken } from './google-access-token.ts';
import { type IntentHttp, postJson, USUAL_TIMEOUT_MS } from './intent-http.ts';
import { at } from './json-path.ts';

type DialogflowConfig = Extract<RecogniserConfig, { readonly kind: 'dialogflow-es' | 'dialogflow-cx' }>;

/** What a recogniser is made of that asks Dialogflow. */
export type DialogflowRecogniserParts = {
  readonly config: DialogflowConfig;
  readonly token: AccessToken;
  readonly http: IntentHttp;
};

/** `TextInput.text` may have 256 characters in both editions. */
const MAXIMUM_CHARACTERS = 256;
/** "The length of the Session ID must not exceed 36 characters." */
const MAXIMUM_SESSION_CHARACTERS = 36;

/**
 * Recognises intents with an agent of Dialogflow, by `detectIntent`: ES (REST v2 `projects.agent.sessions`) and CX (REST v3
 * `projects.locations.agents.sessions`). An intent is called by its display name. What the agent answers to the customer is not used.
 */
export function dialogflowRecogniser({ config, http, token }: DialogflowRecogniserParts): IntentRecogniser {
  return {
    async recognise(text, { conversationId, language }) {
      const session = await sessionIdOf(conversationId);
      const said = { text: text.slice(0, MAXIMUM_CHARACTERS) };
      const isCx = config.kind === 'dialogflow-cx';
      const answer = await postJson(http, {
        url: isCx ? cxUrl(config, session) : esUrl(config, session),
        headers: { authorization: `Bearer ${await token()}` },
        timeoutMs: config.timeoutMs ?? USUAL_TIMEOUT_MS,
        body: {
          queryInput: isCx
            ? { text: said, languageCode: language }
            : { text: { ...said, languageCode: language } },
        },
      });
      return { ranking: isCx ? cxRanking(answer) : esRanking(answer), by: config.kind };
    },
  };
}

function esUrl(
  { location, projectId }: Extract<DialogflowConfig, { kind: 'dialogflow-es' }>,
  session: string,
): string {
  const project = `projects/${projectId}`;
  return location === undefined
    ? `https://dialogflow.googleapis.com/v2/${project}/agent/sessions/${session}:detectIntent`
    : `https://${location}-dialogflow.googleapis.com/v2/${project}/locations/${location}/agent/sessions/${session}:detectIntent`;
}

function cxUrl(
  { agentId, environmentId, location, projectId }: Extract<DialogflowConfig, { kind: 'dialogflow-cx' }>,
  session: string,
): string {
  const host = location === 'global' ? 'dialogflow.googleapis.com' : `${location}-dialogflow.googleapis.com`;
  const agent = `projects/${projectId}/locations/${location}/agents/${agentId}`;
  const environment = environmentId === undefined ? '' : `/environments/${environmentId}`;
  return `https://${host}/v3/${agent}${environment}/sessions/${session}:detectIntent`;
}

/** The agent's own fallback intent is none of its intents. */
function esRanking(answer: unknown): readonly RankedIntent[] {
  const result = at(answer, 'queryResult');
  if (at(result, 'intent', 'isFallback') === true) return [];
  return ranked(at(result, 'intent', 'displayName'), at(result, 'intentDetectionConfidence'));
}

function cxRanking(answer: unknown): readonly RankedIntent[] {
  const match = at(answer, 'queryResult', 'match');
  return ranked(at(match, 'intent', 'displayName'), at(match, 'confidence'));
}

function ranked(intent: unknown, score: unknown): readonly RankedIntent[] {
  return typeof intent === 'string' && typeof score === 'number' ? [{ intent, score }] : [];
}

/** The conversation, where it can be a session as it is; else what it hashes to. */
async function sessionIdOf(conversationId = 'none'): Promise<string> {
  if (/^[\w-]+$/.test(conversationId) && conversationId.length <= MAXIMUM_SESSION_CHARACTERS)
    return conversationId;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(conversationId));
  return Buffer.from(hash).toString('hex').slice(0, MAXIMUM_SESSION_CHARACTERS);
}
