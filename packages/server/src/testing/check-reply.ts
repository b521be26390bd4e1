import {
  ENDPOINTS,
  type Endpoint,
  PROBLEM_MEDIA_TYPE,
  problemBodySchema,
} from '@conversation-orchestrator/api';

/** Throws unless an answer is one that the endpoint table documents for this request: status, media type, shape of the body. */
export function checkReply(
  method: string,
  path: string,
  answer: { readonly status: number; readonly contentType: string; readonly body: unknown },
): void {
  const { status, contentType, body } = answer;
  if (contentType.startsWith(PROBLEM_MEDIA_TYPE)) {
    problemBodySchema.parse(body);
    return;
  }
  const endpoint = findEndpoint(method, path);
  if (!endpoint) return;
  const reply = endpoint.replies[status];
  if (!reply) throw new Error(`${endpoint.id} documents no answer ${status}`);
  const mediaTypes = reply.contentTypes ?? ['application/json'];
  if (reply.body && !mediaTypes.some((type) => contentType.startsWith(type))) {
    throw new Error(`${endpoint.id} answers ${contentType}, documented is ${mediaTypes.join(', ')}`);
  }
  if (contentType.startsWith('application/json')) reply.body?.parse(body);
}

function findEndpoint(method: string, path: string): Endpoint | undefined {
  const served = Object.values<Endpoint>(ENDPOINTS).filter((endpoint) => endpoint.method === method);
  const exact = served.find((endpoint) => endpoint.path === path);
  return exact ?? served.find((endpoint) => patternOf(endpoint.path).test(path));
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`);
}
