import type { Access } from '../endpoint.ts';
import { API_KEY_HEADER, QUERY_TOKEN, SESSION_COOKIE } from '../headers.ts';
import type { JsonObject } from '../json-value.ts';
import { SCOPE_DESCRIPTIONS } from '../scope.ts';

/** Every way to show who one is. */
export const SECURITY_SCHEMES: JsonObject = {
  oauth2: {
    type: 'oauth2',
    description: 'A token for the id and secret of a client.',
    flows: { clientCredentials: { tokenUrl: '/oauth2/token', scopes: SCOPE_DESCRIPTIONS } },
  },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'A token, however it was got.',
  },
  queryToken: {
    type: 'apiKey',
    in: 'query',
    name: QUERY_TOKEN,
    description: 'A token in the query, for existing clients; an account can turn it off.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: SESSION_COOKIE,
    description: 'The session of the console. Changes need the header `x-csrf-token` too.',
  },
  apiKey: { type: 'apiKey', in: 'header', name: API_KEY_HEADER, description: 'The account’s v1 key.' },
  channel: {
    type: 'http',
    scheme: 'bearer',
    description: 'What the platform of a channel shows: see `docs/channels.md`.',
  },
  origin: {
    type: 'apiKey',
    in: 'header',
    name: 'Origin',
    description: 'The origin of the page, which browsers send: one that the channel allows.',
  },
  visitor: { type: 'http', scheme: 'bearer', description: 'The token of a visitor, from `widget.begin`.' },
  basic: { type: 'http', scheme: 'basic', description: 'Id and secret of a client.' },
};

/** The security requirements of an endpoint: any one of them is enough. */
export function securityOf(access: Access): readonly JsonObject[] {
  switch (access.kind) {
    case 'token':
      return [{ oauth2: [access.scope] }, { bearer: [] }, { queryToken: [] }, { session: [] }];
    case 'apiKey':
      return [{ apiKey: [] }];
    case 'visitor':
      return [access.begins ? { origin: [] } : { origin: [], visitor: [] }];
    case 'public':
      return access.examines ? [{ [access.examines]: [] }] : [];
  }
}
