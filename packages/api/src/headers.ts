import { z } from 'zod';
import type { ReplyHeader } from './endpoint.ts';

/** The header that carries the v1 key. */
export const API_KEY_HEADER = 'maven-api-key';

/** The query parameter that may carry a token, as existing clients do. */
export const QUERY_TOKEN = 'access_token';

/** The cookie of the console's session. */
export const SESSION_COOKIE = 'orchestrator_session';

/** The header that carries the CSRF token of the console's session. */
export const CSRF_HEADER = 'x-csrf-token';

/** The header that says after which event a stream goes on. */
export const LAST_EVENT_ID = 'last-event-id';

const MAX_HEADER_CHARACTERS = 8_192;

const header = (description: string, example: string) =>
  z
    .string()
    .max(MAX_HEADER_CHARACTERS)
    .exactOptional()
    .meta({ description, examples: [example] });

const IF_MATCH =
  'Do it only if the thing has not changed since this `ETag`; `*`: whatever it is now, but it must exist.';

/** Conditions of a write that may create what it names (RFC 9110 §13.1). */
export const writeConditions = z.object({
  'if-match': header(IF_MATCH, '"42"'),
  'if-none-match': header('`*`: do it only if there is nothing yet.', '*'),
});

/** The condition of a change of what exists. Where a change requires it, its absence is `PRECONDITION_REQUIRED`. */
export const changeCondition = z.object({ 'if-match': header(IF_MATCH, '"42"') });

/** What the platform of a channel shows: its secret (`Bearer …`, or as the password of `Basic …`), or the token of LivePerson. */
export const channelCredentials = z.object({
  authorization: header('`Bearer` and the secret of the channel.', 'Bearer secret-of-the-channel'),
});

/** HTTP Basic credentials of a client: `Basic base64(clientId:secret)` (RFC 7617). */
export const basicCredentials = z.object({
  authorization: header('`Basic base64(clientId:secret)`.', 'Basic Y2xpZW50LTE6c2VjcmV0'),
});

/** The proof that a change made with the console's session comes from the console. */
export const csrfHeader = z.object({
  [CSRF_HEADER]: header('The `csrfToken` of the session.', 'eLx2…'),
});

/** After which event a stream goes on: nothing of what came since is missing, and nothing comes twice. */
export const resumption = (pattern: RegExp, example: string) =>
  z.object({
    [LAST_EVENT_ID]: z
      .string()
      .regex(pattern, 'must be the id of an event of this stream')
      .exactOptional()
      .meta({
        description: 'Go on after this event: the `id` of the last one that was received.',
        examples: [example],
      }),
  });

/** The version of what a reply holds, for `If-Match`. */
export const ETAG: ReplyHeader = { description: 'The version of it, for `If-Match`.', example: '"42"' };

/** Where what was created is to be found. */
export const LOCATION: ReplyHeader = { description: 'The path of what was created.' };

/** Nobody may keep the answer. */
export const NO_STORE: ReplyHeader = {
  description: '`no-store`: the answer holds a secret.',
  example: 'no-store',
};
