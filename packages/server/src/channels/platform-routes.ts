import { type ChatwootRoutes, chatwootRoutes } from './chatwoot/routes.ts';
import { type DialogflowRoutes, dialogflowRoutes } from './dialogflow/routes.ts';
import { type LivepersonParts, type LivepersonRoutes, livepersonRoutes } from './liveperson/routes.ts';
import { type RestRoutes, restRoutes } from './rest/routes.ts';

/** The routes that other platforms call. */
export function platformRoutes(
  parts: LivepersonParts,
): ChatwootRoutes & DialogflowRoutes & LivepersonRoutes & RestRoutes {
  return {
    ...chatwootRoutes(parts),
    ...dialogflowRoutes(parts),
    ...livepersonRoutes(parts),
    ...restRoutes(parts),
  };
}
