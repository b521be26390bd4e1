import type { IntentsDocument } from '@conversation-orchestrator/api';
import {
  createRecogniser,
  type IntentHttp,
  type IntentRecogniser,
  trainIntents,
} from '@conversation-orchestrator/bot';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';
import type { CallResources } from '../functions/account-resources.ts';
import type { OutboundHttp } from '../outbound/outbound-http.ts';
import type { BotStore } from './bot-store.ts';

export type RecognisersOptions = {
  readonly store: Pick<BotStore, 'intents'>;
  readonly resources: CallResources;
  readonly outbound: OutboundHttp;
  readonly clock: Clock;
};

/** Who recognises the intents of accounts. */
export type Recognisers = {
  /** For the intents an account has now; what they say was learned once. */
  of(accountId: string): Promise<IntentRecogniser>;
  /** For intents that are not kept. */
  forDraft(accountId: string, intents: IntentsDocument): Promise<IntentRecogniser>;
};

const MOST_ACCOUNTS = 100;

type Learned = { readonly version: number; readonly recogniser: Promise<IntentRecogniser> };

/** Makes the recognisers of a server. */
export function createRecognisers(options: RecognisersOptions): Recognisers {
  const learned = new LRUCache<string, Learned>({ max: MOST_ACCOUNTS });
  const make = (accountId: string, intents: IntentsDocument) => makeRecogniser(options, accountId, intents);
  return {
    async of(accountId) {
      const { document, version } = await options.store.intents(accountId);
      const known = learned.get(accountId);
      if (known?.version === version) return known.recogniser;
      const recogniser = make(accountId, document);
      learned.set(accountId, { version, recogniser });
      recogniser.catch(() => learned.delete(accountId));
      return recogniser;
    },
    forDraft: make,
  };
}

async function makeRecogniser(
  { clock, outbound, resources }: RecognisersOptions,
  accountId: string,
  intents: IntentsDocument,
): Promise<IntentRecogniser> {
  const { recogniser = { kind: 'embedded' } } = intents;
  const name = 'secret' in recogniser ? recogniser.secret : undefined;
  const secret = name === undefined ? undefined : await resources.readSecret(accountId, name);
  const http: IntentHttp = async (request) => {
    const allowedDomains = await resources.allowedDomains(accountId);
    return outbound({ ...request, accountId, allowedDomains }, AbortSignal.timeout(request.timeoutMs));
  };
  return createRecogniser({
    intents,
    http,
    clock,
    ...(recogniser.kind === 'embedded' && { model: await trainIntents(intents) }),
    ...(secret !== undefined && { secret }),
  });
}
