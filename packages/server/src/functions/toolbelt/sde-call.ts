import { ENDPOINTS, parseWith, type StructuredDataEntity } from '@conversation-orchestrator/api';
import { z } from 'zod';
import { saveSdes } from '../../conversations/customer-sdes.ts';
import { CallRefused, type HostCall, hostCall } from '../sandbox/create-host.ts';
import type { ToolbeltParts } from './toolbelt-parts.ts';

// The reference has more types of entities than are kept here; the others are ignored, as members that no attribute reads are.
const KEPT: ReadonlySet<string> = new Set<StructuredDataEntity['type']>(['ctmrinfo', 'personal']);

const typed = z.array(z.object({ type: z.string() }).loose());

/** `sde.add`: keeps entities of a customer: the one they name, or else the visitor. */
export function sdeCall(parts: ToolbeltParts, accountId: string): HostCall {
  return hostCall(z.tuple([typed, z.string(), z.string().nullable()]), async ([given, visitorId]) => {
    const parsed = parseWith(
      ENDPOINTS['sdes.replace'].body,
      given.filter(({ type }) => KEPT.has(type)),
    );
    if (!parsed.ok)
      throw new CallRefused(parsed.errors.map(({ path, message }) => `${path}: ${message}`).join('; '));
    const sdes = [parsed.value].flat();
    await saveSdes(parts, accountId, customerOf(sdes) ?? visitorId, sdes);
    return null;
  });
}

function customerOf(sdes: readonly StructuredDataEntity[]): string | undefined {
  const [id] = sdes.flatMap((entity) => (entity.type === 'ctmrinfo' ? [entity.info.customerId] : []));
  return id === null || id === undefined || id === '' ? undefined : String(id);
}
