import { parseWith, SCHEMAS, type StructuredDataEntity } from '@conversation-orchestrator/api';

type Members = Readonly<Record<string, unknown>>;

/** What LivePerson's Visit Information API calls otherwise than the SDEs themselves. */
const OTHER_NAMES: Readonly<Record<string, string>> = { customerStatus: 'cstatus', customerType: 'ctype' };

/**
 * The entities in `sdes` of LivePerson's Custom Endpoint: those the page told, then those that were authenticated, so that these win. What
 * is not one is left out: a conversation must not fail for what is known of its customer.
 */
export function sdesOf(sdes: Members): readonly StructuredDataEntity[] {
  return ['unauthenticatedSdes', 'authenticatedSdes'].flatMap((group) => {
    const { customerInfo, personalInfo } = membersOf(sdes[group]);
    return [
      { type: 'ctmrinfo', info: renamed(membersOf(membersOf(customerInfo)['customerInfo'])) },
      { type: 'personal', personal: membersOf(membersOf(personalInfo)['personalInfo']) },
    ].flatMap(entityOf);
  });
}

function entityOf(candidate: { readonly type: string }): readonly StructuredDataEntity[] {
  const { type, ...members } = candidate;
  if (Object.values(members).every((value) => Object.keys(membersOf(value)).length === 0)) return [];
  const parsed = parseWith(SCHEMAS.sde, { type, ...members });
  return parsed.ok ? [parsed.value] : [];
}

function renamed(members: Members): Members {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [
      Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : name,
      value,
    ]),
  );
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}
