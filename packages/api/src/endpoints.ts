import { administrationEndpoints } from './endpoints/administration.ts';
import { agentEndpoints } from './endpoints/agents.ts';
import { allowedDomainEndpoints } from './endpoints/allowed-domains.ts';
import { attributeEndpoints } from './endpoints/attributes.ts';
import { authorizationEndpoints } from './endpoints/authorization.ts';
import { botEndpoints } from './endpoints/bots.ts';
import { calendarEndpoints } from './endpoints/calendars.ts';
import { channelEndpoints } from './endpoints/channels.ts';
import { chatEndpoints } from './endpoints/chats.ts';
import { consoleEndpoints } from './endpoints/console.ts';
import { contextEndpoints } from './endpoints/context.ts';
import { contextV1Endpoints } from './endpoints/context-v1.ts';
import { conversationEndpoints } from './endpoints/conversations.ts';
import { functionEndpoints } from './endpoints/functions.ts';
import { nextActionEndpoints } from './endpoints/next-action.ts';
import { operationEndpoints } from './endpoints/operation.ts';
import { platformEndpoints } from './endpoints/platforms.ts';
import { policyEndpoints } from './endpoints/policies.ts';
import { policyLogEndpoints } from './endpoints/policy-logs.ts';
import { propertiesV1Endpoints } from './endpoints/properties-v1.ts';
import { revisionEndpoints } from './endpoints/revisions.ts';
import { secretEndpoints } from './endpoints/secrets.ts';
import { skillEndpoints } from './endpoints/skills.ts';
import { userEndpoints } from './endpoints/users.ts';
import { widgetEndpoints } from './endpoints/widget.ts';

/** Every endpoint, by id. The server's routes, the client's types and the documentation are derived from this table. */
export const ENDPOINTS = {
  ...authorizationEndpoints,
  ...nextActionEndpoints,
  ...contextEndpoints,
  ...contextV1Endpoints,
  ...propertiesV1Endpoints,
  ...policyEndpoints,
  ...revisionEndpoints,
  ...attributeEndpoints,
  ...calendarEndpoints,
  ...functionEndpoints,
  ...secretEndpoints,
  ...allowedDomainEndpoints,
  ...skillEndpoints,
  ...agentEndpoints,
  ...botEndpoints,
  ...channelEndpoints,
  ...platformEndpoints,
  ...widgetEndpoints,
  ...chatEndpoints,
  ...conversationEndpoints,
  ...policyLogEndpoints,
  ...administrationEndpoints,
  ...userEndpoints,
  ...consoleEndpoints,
  ...operationEndpoints,
};

/** The type of the table: what requests and replies are derived from. */
export type Endpoints = typeof ENDPOINTS;
/** The id of an endpoint, such as `context.save`. */
export type EndpointId = keyof Endpoints;
