import { Problem } from '@conversation-orchestrator/api';
import { authorOf } from '../audit/auditor.ts';
import { byName } from '../by-name.ts';
import type { Clock } from '../clock.ts';
import { settleLog } from '../decisions/settle-log.ts';
import type { Handlers } from '../http/handlers.ts';
import { locationOf } from '../location.ts';
import { etagOf } from '../policies/precondition.ts';
import type { Routing } from '../policies/routing.ts';
import type { RoutingStore } from '../policies/routing-store.ts';
import type { Rulesets } from '../policies/rulesets.ts';
import { requirePathName } from '../require-path-name.ts';
import type { BreakerOf } from './breaker-state.ts';
import type { CheckFunction } from './check-function.ts';
import type { CustomerFunction, UnnamedFunction } from './customer-function.ts';
import { deleteFunction, getFunction, saveFunction } from './edit-functions.ts';
import { type FunctionSurroundings, functionReply, functionSummary } from './function-reply.ts';
import { type ByHandParts, invokeByHand } from './invoke-by-hand.ts';
import type { FunctionLogStore } from './log/function-log-store.ts';
import { listCalls } from './log/list-calls.ts';

/** What the routes of functions need of the server. */
export type FunctionParts = ByHandParts & {
  readonly routing: RoutingStore;
  readonly rulesets: Rulesets;
  readonly functionLog: FunctionLogStore;
  readonly breakerOf: BreakerOf;
  readonly checkFunction: CheckFunction;
  readonly clock: Clock;
};

type FunctionRoutes = Pick<
  Handlers,
  | 'functions.list'
  | 'functions.get'
  | 'functions.save'
  | 'functions.delete'
  | 'functions.invoke'
  | 'functionLogs.list'
>;

/** The routes of functions, and of calling them. */
export function functionRoutes(parts: FunctionParts): FunctionRoutes {
  const { functionLog, log, routing: store, rulesets } = parts;
  const currentOf = async (accountId: string) => (await rulesets.active(accountId)).routing;
  return {
    async 'functions.list'({ params: { accountId } }) {
      const routing = await currentOf(accountId);
      const around = await surroundingsOf(parts, accountId, routing);
      const functions = [...routing.functions.values()]
        .sort((a, b) => byName(a.document, b.document))
        .map((one) => functionSummary(one, around));
      const { revision } = routing;
      return { status: 200, body: { functions, revision }, headers: { ETag: etagOf(revision) } };
    },
    async 'functions.get'({ params }) {
      return answerOf(200, parts, params, await currentOf(params.accountId));
    },
    async 'functions.save'(request) {
      const { body, headers, params } = request;
      const fn = checkedFunction(parts, body, params.name);
      let isNew = false;
      const routing = await store.change(authorOf(request), (current) => {
        isNew = !current.functions.has(fn.name);
        return saveFunction(current, fn, headers);
      });
      const answer = await answerOf(isNew ? 201 : 200, parts, params, routing);
      const Location = locationOf(params.accountId, 'functions', fn.name);
      return isNew ? { ...answer, headers: { ...answer.headers, Location } } : answer;
    },
    async 'functions.delete'(request) {
      const { headers, params } = request;
      await store.change(authorOf(request), (current) =>
        deleteFunction(current, params.name, headers['if-match']),
      );
      return { status: 204 };
    },
    async 'functions.invoke'(request) {
      const { body, params } = request;
      const draft = body.draft && checkedFunction(parts, body.draft, params.name, 'draft.');
      const { end, logs, tookMs } = await invokeByHand(
        parts,
        authorOf(request),
        await currentOf(params.accountId),
        { name: params.name, payload: body.payload ?? null, ...(draft && { draft }) },
      );
      if (end.kind === 'result') return { status: 200, body: { result: end.value, logs, tookMs } };
      const { code, message } = end;
      return { status: 200, body: { error: { code, message }, logs, tookMs } };
    },
    async 'functionLogs.list'({ params: { accountId, name: functionName }, query }) {
      await settleLog(log);
      return { status: 200, body: await listCalls(functionLog, { accountId, functionName, ...query }) };
    },
  };
}

/** A function as it is kept, or the problem with all its mistakes. */
function checkedFunction(
  { checkFunction }: Pick<FunctionParts, 'checkFunction'>,
  input: UnnamedFunction & { readonly name?: string },
  name: string,
  path = '',
): CustomerFunction {
  requirePathName('name', input.name, name);
  const fn = { ...input, name };
  const errors = checkFunction(fn, path);
  const [first] = errors;
  if (first !== undefined)
    throw new Problem('INVALID_REQUEST', `${first.path}: ${first.message}`, { errors });
  return fn;
}

async function answerOf<Status extends 200 | 201>(
  status: Status,
  parts: FunctionParts,
  { accountId, name }: { readonly accountId: string; readonly name: string },
  routing: Routing,
) {
  const revised = getFunction(routing, name);
  const body = functionReply(revised, await surroundingsOf(parts, accountId, routing));
  return { status, body, headers: { ETag: etagOf(revised.revision) } } as const;
}

async function surroundingsOf(
  { breakerOf, clock, functionLog, log }: FunctionParts,
  accountId: string,
  routing: Routing,
): Promise<FunctionSurroundings> {
  await settleLog(log);
  const activity = await functionLog.activity(accountId);
  return { accountId, routing, activity, breakerOf, now: clock.now() };
}
