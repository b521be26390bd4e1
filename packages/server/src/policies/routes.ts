import type { JsonObject } from '@conversation-orchestrator/api';
import { Problem } from '@conversation-orchestrator/api';
import type { Policy } from '@conversation-orchestrator/engine';
import { catalogueOf } from '../attributes/attribute-catalogue.ts';
import { authorOf } from '../audit/auditor.ts';
import type { Clock } from '../clock.ts';
import type { Handlers } from '../http/handlers.ts';
import type { NewId } from '../ids.ts';
import { locationOf } from '../location.ts';
import { askOf } from '../next-action/ask.ts';
import { requirePathName } from '../require-path-name.ts';
import {
  addPolicy,
  deletePolicy,
  getPolicy,
  orderPolicies,
  replacePolicy,
  requireValid,
} from './edit-policies.ts';
import { etagOf } from './precondition.ts';
import { answerOf, findPolicies, replyOf } from './read-policies.ts';
import type { RoutingStore } from './routing-store.ts';
import type { Rulesets } from './rulesets.ts';
import { type Simulated, type SimulateParts, simulate } from './simulate.ts';
import { validatePolicy } from './validate-policy.ts';

type Parts = SimulateParts & {
  readonly routing: RoutingStore;
  readonly rulesets: Rulesets;
  readonly clock: Clock;
  readonly newId: NewId;
};

type PolicyRoutes = Pick<
  Handlers,
  | 'policies.list'
  | 'policies.create'
  | 'policies.get'
  | 'policies.replace'
  | 'policies.update'
  | 'policies.delete'
  | 'policies.order'
  | 'policies.validate'
  | 'policies.simulate'
>;

/** The routes of policies and their order. */
export function policyRoutes(parts: Parts): PolicyRoutes {
  const { clock, newId, routing: store, rulesets } = parts;
  const currentOf = async (accountId: string) => (await rulesets.active(accountId)).routing;
  return {
    async 'policies.list'({ params, query }) {
      const routing = await currentOf(params.accountId);
      const [latest] = await store.entries(params.accountId, { limit: 1 });
      const body = {
        policies: findPolicies(routing, query).map(replyOf),
        revision: routing.revision,
        ...(latest !== undefined && { changedAt: new Date(latest.at).toISOString(), changedBy: latest.by }),
      };
      return { status: 200, body, headers: { ETag: etagOf(routing.revision) } };
    },

    async 'policies.create'(request) {
      const policy = policyOf(request.body, {
        id: request.body.id ?? newId(),
        enabled: request.body.enabled ?? false,
      });
      const routing = await store.change(authorOf(request), (current) =>
        addPolicy(current, policy, catalogueOf(current)),
      );
      const answer = answerOf(201, getPolicy(routing, policy.id));
      const Location = locationOf(request.params.accountId, 'policies', policy.id);
      return { ...answer, headers: { ...answer.headers, Location } };
    },

    async 'policies.get'({ params }) {
      return answerOf(200, getPolicy(await currentOf(params.accountId), params.policyId));
    },

    async 'policies.replace'(request) {
      const { body, headers, params } = request;
      requirePathName('id', body.id, params.policyId);
      const routing = await store.change(authorOf(request), (current) => {
        const known = getPolicy(current, params.policyId).document;
        const policy = policyOf(body, { id: known.id, enabled: body.enabled ?? known.enabled });
        const draft = replacePolicy(current, policy, headers['if-match']);
        requireValid(policy, catalogueOf(current));
        return draft;
      });
      return answerOf(200, getPolicy(routing, params.policyId));
    },

    async 'policies.update'(request) {
      const { body, headers, params } = request;
      const routing = await store.change(authorOf(request), (current) => {
        const policy = { ...getPolicy(current, params.policyId).document, enabled: body.enabled };
        return replacePolicy(current, policy, headers['if-match']);
      });
      return answerOf(200, getPolicy(routing, params.policyId));
    },

    async 'policies.delete'(request) {
      const { headers, params } = request;
      await store.change(authorOf(request), (current) =>
        deletePolicy(current, params.policyId, headers['if-match']),
      );
      return { status: 204 };
    },

    async 'policies.order'(request) {
      const { body, headers } = request;
      const { policies, revision } = await store.change(authorOf(request), (current) =>
        orderPolicies(current, body.policyIds, headers['if-match']),
      );
      const policyIds = policies.map(({ document }) => document.id);
      return { status: 200, body: { policyIds, revision }, headers: { ETag: etagOf(revision) } };
    },

    async 'policies.validate'({ body, params }) {
      const issues = validatePolicy(body, await currentOf(params.accountId));
      return { status: 200, body: { valid: issues.every(({ severity }) => severity !== 'error'), issues } };
    },

    async 'policies.simulate'({ body, params }) {
      const ask = askOf({ ...body, accountId: params.accountId });
      const at = body.at === undefined ? clock.now() : Date.parse(body.at);
      const proposed = body.policies && proposedOf(body.policies);
      const simulation = { ask, at, ...(proposed && { proposed }) };
      const simulated = await simulate(parts, await currentOf(params.accountId), simulation);
      return { status: 200, body: simulatedReply(at, simulated) };
    },
  };
}

type PolicyInput = Omit<Policy, 'id' | 'enabled'> &
  Partial<Pick<Policy, 'id' | 'enabled'>> & { readonly revision?: number };

/** A policy as it is kept, its members in the order people read them. `revision`, which clients may send back, is the store's to say. */
function policyOf(
  { id: _, name, description, enabled: __, revision: ___, ...rules }: PolicyInput,
  { id, enabled }: Pick<Policy, 'id' | 'enabled'>,
): Policy {
  return { id, name, ...(description !== undefined && { description }), enabled, ...rules };
}

/** A proposed list. A policy without an id gets its place as one; one that does not say is enabled, since it is there to be tried. */
function proposedOf(inputs: readonly PolicyInput[]): readonly Policy[] {
  const seen = new Set<string>();
  return inputs.map((input, at) => {
    const id = input.id ?? `policies[${at}]`;
    if (seen.has(id)) {
      const errors = [{ path: `policies[${at}].id`, message: `${id} is named twice` }];
      throw new Problem('INVALID_REQUEST', 'Every proposed policy needs an id of its own', { errors });
    }
    seen.add(id);
    return policyOf(input, { id, enabled: input.enabled ?? true });
  });
}

function simulatedReply(at: number, { called, explanation, revision, tookMicros }: Simulated) {
  const { attributes, decision, policies, unavailable } = explanation;
  const { actions, degraded, outcome, policy } = decision;
  return {
    at: new Date(at).toISOString(),
    revision,
    tookMicros,
    outcome,
    ...(policy !== undefined && { policyId: policy.id }),
    actions,
    ...(degraded.length > 0 && { degraded }),
    attributes: attributes as JsonObject,
    ...(Object.keys(unavailable).length > 0 && { unavailable }),
    ...called,
    policies,
  };
}
