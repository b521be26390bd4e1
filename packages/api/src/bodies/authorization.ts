import { z } from 'zod';
import { replyList } from '../fields.ts';
import { TOKEN_SECONDS } from '../limits.ts';
import { SCOPES } from '../scope.ts';

/** An access token (RFC 6749 §5.1). */
export const tokenReply = z
  .object({
    access_token: z.string().meta({ description: 'A signed JWT. Treat it as opaque.' }),
    token_type: z.literal('Bearer'),
    expires_in: z.int().meta({ description: 'Seconds until it expires.', examples: [TOKEN_SECONDS] }),
    scope: z
      .string()
      .exactOptional()
      .meta({ description: 'What it allows, separated by spaces.', examples: [SCOPES.join(' ')] }),
  })
  .meta({ id: 'AccessToken', description: 'An access token (RFC 6749 §5.1).' });

/**
 * The form of a client-credentials grant. Nothing in it is refused by shape:
 * RFC 6749 §5.2 wants every mistake answered in its own words, which is the handler's work.
 */
export const tokenForm = z.looseObject({
  grant_type: z
    .string()
    .exactOptional()
    .meta({ examples: ['client_credentials'] }),
  scope: z
    .string()
    .exactOptional()
    .meta({ description: 'Wanted scopes, separated by spaces; left out, all the client has.' }),
  client_id: z.string().exactOptional().meta({ description: 'Where HTTP Basic is not used.' }),
  client_secret: z.string().exactOptional().meta({ description: 'Where HTTP Basic is not used.' }),
});

/** Why there is no token (RFC 6749 §5.2). */
export const tokenErrorReply = z
  .object({
    error: z.enum([
      'invalid_request',
      'invalid_client',
      'invalid_grant',
      'unauthorized_client',
      'unsupported_grant_type',
      'invalid_scope',
    ]),
    error_description: z.string().exactOptional(),
  })
  .meta({ id: 'TokenError', description: 'Why there is no token (RFC 6749 §5.2).' });

/** What the authorization server can do (RFC 8414 §2). */
export const serverMetadataReply = z.object({
  issuer: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  response_types_supported: replyList(z.string()),
  grant_types_supported: replyList(z.string()),
  token_endpoint_auth_methods_supported: replyList(z.string()),
  scopes_supported: replyList(z.string()),
});

/** The public keys tokens are signed with (RFC 7517 §5). */
export const keySetReply = z.object({
  keys: replyList(z.looseObject({ kty: z.string(), kid: z.string(), alg: z.string(), use: z.string() })),
});
