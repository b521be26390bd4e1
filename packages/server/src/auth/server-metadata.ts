import { ENDPOINTS, SCOPES } from '@conversation-orchestrator/api';

/** What the authorization server can do (RFC 8414 §2). */
export function serverMetadata(issuer: string) {
  return {
    issuer,
    token_endpoint: issuer + ENDPOINTS['oauth.token'].path,
    jwks_uri: issuer + ENDPOINTS['oauth.keys'].path,
    response_types_supported: [],
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    scopes_supported: SCOPES,
  };
}
