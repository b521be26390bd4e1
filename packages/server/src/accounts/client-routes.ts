import { Problem, SCOPES } from '@conversation-orchestrator/api';
import { authorOf } from '../audit/auditor.ts';
import type { Handlers } from '../http/handlers.ts';
import type { Client } from './client-store.ts';
import { type CreateClientOptions, createClient } from './create-client.ts';

type ClientEndpoints = 'clients.list' | 'clients.create' | 'clients.get' | 'clients.delete';

/** The routes of API clients. */
export function clientRoutes(options: CreateClientOptions): Pick<Handlers, ClientEndpoints> {
  const { clients, audit } = options;
  return {
    async 'clients.list'({ principal }) {
      const all = await clients.list(principal.accountId);
      return { status: 200, body: { clients: all.map(toReply) } };
    },
    async 'clients.create'(request) {
      const { client, secret } = await createClient(options, authorOf(request), request.body);
      const Location = `/v2/accounts/${encodeURIComponent(client.accountId)}/clients/${client.id}`;
      return {
        status: 201,
        body: { ...toReply(client), secret },
        headers: { Location, 'Cache-Control': 'no-store' },
      };
    },
    async 'clients.get'({ principal, params }) {
      const client = await clients.find(params.clientId);
      if (client?.accountId !== principal.accountId) throw unknownClient(params.clientId);
      return { status: 200, body: toReply(client) };
    },
    async 'clients.delete'(request) {
      const { clientId } = request.params;
      const entry = audit(authorOf(request), { action: 'client.deleted', target: clientId });
      if (!(await clients.remove(request.principal.accountId, clientId, entry)))
        throw unknownClient(clientId);
      return { status: 204 };
    },
  };
}

function unknownClient(clientId: string): Problem {
  return new Problem('NOT_FOUND', `There is no client ${clientId}.`);
}

function toReply({ id, name, scopes = SCOPES, createdAt, lastUsedAt }: Client) {
  return {
    clientId: id,
    name,
    scopes,
    createdAt: new Date(createdAt).toISOString(),
    ...(lastUsedAt !== undefined && { lastUsedAt: new Date(lastUsedAt).toISOString() }),
  };
}
