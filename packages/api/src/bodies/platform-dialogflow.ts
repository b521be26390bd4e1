import { z } from 'zod';
import { replyList } from '../fields.ts';
import { jsonObject } from '../json-value.ts';
import { MAX_MESSAGE_CHARACTERS, MAX_NAME_CHARACTERS, MAX_URL_CHARACTERS } from '../limits.ts';

// Members that nothing here reads are let through: Google adds some now and then.

const session = z
  .string()
  .max(MAX_URL_CHARACTERS)
  .regex(/\/sessions\/[^/]{1,256}$/, 'must end in /sessions/ and an id');
const text = () => z.string().max(MAX_MESSAGE_CHARACTERS);
const displayName = z.looseObject({ displayName: z.string().max(MAX_NAME_CHARACTERS).exactOptional() });
const language = () => z.string().max(MAX_NAME_CHARACTERS).exactOptional();

/** What Dialogflow ES asks of a webhook (reference of its REST API, `WebhookRequest` v2). */
export const dialogflowEsBody = z
  .looseObject({
    session,
    responseId: z.string().max(MAX_NAME_CHARACTERS).exactOptional(),
    queryResult: z.looseObject({
      queryText: text().exactOptional(),
      parameters: jsonObject().exactOptional(),
      intent: displayName.exactOptional(),
      languageCode: language(),
    }),
  })
  .meta({
    examples: [
      {
        responseId: 'response-1',
        session: 'projects/my-project/agent/sessions/session-1',
        queryResult: {
          queryText: 'book a flight',
          parameters: { city: 'Paris' },
          intent: { displayName: 'book' },
          languageCode: 'en',
        },
      },
    ],
  });

/** What Dialogflow CX asks of a webhook (reference of its REST API, `WebhookRequest` v3). */
export const dialogflowCxBody = z
  .looseObject({
    detectIntentResponseId: z.string().max(MAX_NAME_CHARACTERS).exactOptional(),
    sessionInfo: z.looseObject({ session, parameters: jsonObject().exactOptional() }),
    text: text().exactOptional(),
    transcript: text().exactOptional(),
    intentInfo: displayName.exactOptional(),
    languageCode: language(),
  })
  .meta({
    examples: [
      {
        detectIntentResponseId: 'response-1',
        sessionInfo: {
          session: 'projects/p/locations/global/agents/a/sessions/session-1',
          parameters: { city: 'Paris' },
        },
        text: 'book a flight',
        intentInfo: { displayName: 'book' },
        languageCode: 'en',
      },
    ],
  });

const said = z.strictObject({ text: z.strictObject({ text: replyList(z.string()) }) });

/** What a transfer is to Dialogflow's integration: to the agent, else to the skill, as the platform calls them. */
const outcome = z.strictObject({
  status: z.string(),
  transfer: z
    .strictObject({ skillId: z.string(), agentId: z.string().exactOptional(), because: z.string() })
    .exactOptional(),
});

const withOutcome = z.strictObject({ orchestrator: outcome });

const chips = z.strictObject({
  richContent: replyList(
    replyList(
      z.strictObject({
        type: z.literal('chips'),
        options: replyList(z.strictObject({ text: z.string() })),
      }),
    ),
  ),
});

const payload = z.union([chips, withOutcome]);

/** What a webhook answers Dialogflow ES. */
export const dialogflowEsReply = z.strictObject({
  fulfillmentMessages: replyList(z.union([said, z.strictObject({ payload })])),
  payload: withOutcome,
});

/** What a webhook answers Dialogflow CX. */
export const dialogflowCxReply = z.strictObject({
  fulfillmentResponse: z.strictObject({
    messages: replyList(
      z.union([
        said,
        z.strictObject({ payload: chips }),
        z.strictObject({ liveAgentHandoff: z.strictObject({ metadata: outcome }) }),
        z.strictObject({ conversationSuccess: z.strictObject({ metadata: outcome }) }),
      ]),
    ),
  }),
  sessionInfo: z.strictObject({ parameters: z.strictObject({ orchestratorStatus: z.string() }) }),
  payload: withOutcome,
});
