import type { Value } from '@conversation-orchestrator/engine';
import { z } from 'zod';
import { OutboundError, type OutboundReply } from '../../outbound/outbound-http.ts';
import { type HostCall, hostCall } from '../sandbox/create-host.ts';
import { answerContextRequest, isContextAddress } from './context-service/answer-context-request.ts';
import type { ToolbeltParts } from './toolbelt-parts.ts';

const LONGEST_MS = 30_000;

const requestSchema = z.object({
  url: z.string(),
  method: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().optional(),
  timeoutMs: z.number().positive().max(LONGEST_MS).catch(LONGEST_MS).default(LONGEST_MS),
});

type Request = z.output<typeof requestSchema>;

/** `http.request`: a reply of whatever status, or why there is none. The reference's context service is answered here, nothing else is. */
export function httpCall(parts: ToolbeltParts, accountId: string): HostCall {
  return hostCall(z.tuple([requestSchema]), async ([request], signal): Promise<Value> => {
    try {
      return { kind: 'reply', ...(await send(parts, accountId, request, signal)) };
    } catch (error) {
      if (!(error instanceof OutboundError)) throw error;
      return { kind: 'failure', code: error.code, message: error.message };
    }
  });
}

async function send(
  { contextHandlers, outbound, resources }: ToolbeltParts,
  accountId: string,
  { body, headers, method, timeoutMs, url }: Request,
  signal: AbortSignal,
): Promise<OutboundReply> {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const content = body === undefined ? {} : { body };
  if (address && isContextAddress(address)) {
    return answerContextRequest(contextHandlers, accountId, { url: address, method, headers, ...content });
  }
  const allowedDomains = await resources.allowedDomains(accountId);
  return outbound({ accountId, url, method, headers, ...content, timeoutMs, allowedDomains }, signal);
}
