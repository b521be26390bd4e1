import type { Calendar, Explanation, Issue, Policy } from '@conversation-orchestrator/engine';
import { describe, expectTypeOf, it } from 'vitest';
import type { Endpoints } from './endpoints.ts';
import type { RoutingDocument, StoredPolicy } from './models.ts';
import type { CallOf, ReplyOf, RequestOf } from './request.ts';

describe('the types of requests and replies', () => {
  it('let the engine read what a request holds, and a reply hold what the engine gives', () => {
    expectTypeOf<StoredPolicy>().toExtend<Policy>();
    expectTypeOf<Policy & { readonly revision: number }>().toExtend<StoredPolicy>();
    expectTypeOf<RequestOf<'calendars.create'>['body']>().toExtend<Calendar>();
    expectTypeOf<Calendar>().toExtend<ReplyOf<'calendars.get'>['body']>();
    expectTypeOf<Issue>().toExtend<ReplyOf<'policies.validate'>['body']['issues'][number]>();
    expectTypeOf<Explanation['policies']>().toExtend<ReplyOf<'policies.simulate'>['body']['policies']>();
    expectTypeOf<Explanation['attributes']>().toExtend<ReplyOf<'policies.simulate'>['body']['attributes']>();
    expectTypeOf<Explanation['decision']['actions']>().toExtend<ReplyOf<'nextAction.ask'>['body']>();
    expectTypeOf<RoutingDocument>().toExtend<ReplyOf<'routing.export'>['body']>();
  });

  it('say which endpoints have a gate', () => {
    expectTypeOf<Endpoints['auth.login']['access']['kind']>().toEqualTypeOf<'public'>();
    expectTypeOf<Endpoints['context.save']['access']>().toEqualTypeOf<{
      readonly kind: 'token';
      readonly scope: 'context:write';
    }>();
  });

  it('tell replies apart by status', () => {
    expectTypeOf<ReplyOf<'health.ready'>['status']>().toEqualTypeOf<200 | 503>();
    expectTypeOf<ReplyOf<'policies.delete'>>().toHaveProperty('body').toEqualTypeOf<undefined>();
    expectTypeOf<{ status: 200; body: [] }>().not.toExtend<ReplyOf<'context.save'>>();
  });

  it('name the documented headers of a reply and no others', () => {
    type Headers = NonNullable<ReplyOf<'nextAction.ask'>['headers']>;
    expectTypeOf<keyof Headers>().toEqualTypeOf<
      | 'Next-Action-Id'
      | 'Decision-Outcome'
      | 'Decision-Policy-Id'
      | 'Decision-Policy-Name'
      | 'Decision-Degraded'
      | 'Policy-Revision'
    >();
  });

  it('give a handler values, where the query has texts', () => {
    expectTypeOf<RequestOf<'v1.listSessionIds'>['query']>().toEqualTypeOf<{
      page: number;
      perPage: number;
    }>();
    expectTypeOf<RequestOf<'policies.list'>['query']>().toEqualTypeOf<{
      search?: string;
      enabled?: boolean;
    }>();
    expectTypeOf<RequestOf<'policies.list'>['body']>().toEqualTypeOf<undefined>();
  });

  it('ask a client for parameters and body, and for nothing that has a default', () => {
    expectTypeOf<{ params: { accountId: string } }>().toExtend<CallOf<'policyLogs.list'>>();
    expectTypeOf<object>().not.toExtend<CallOf<'policyLogs.list'>>();
    expectTypeOf<{ body: { accountId: string; nameSpace: string; property: string } }>().toExtend<
      CallOf<'context.increment'>
    >();
  });
});
