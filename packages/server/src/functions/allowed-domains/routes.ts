import { type Auditor, authorOf } from '../../audit/auditor.ts';
import type { Handlers } from '../../http/handlers.ts';
import { checkPrecondition, etagOf } from '../../policies/precondition.ts';
import type { AllowedDomainStore, AllowedDomains } from './allowed-domain-store.ts';

/** The routes of the hosts functions may call. */
export function allowedDomainRoutes({
  allowedDomains,
  audit,
}: {
  readonly allowedDomains: AllowedDomainStore;
  readonly audit: Auditor;
}): Pick<Handlers, 'allowedDomains.get' | 'allowedDomains.replace'> {
  return {
    async 'allowedDomains.get'({ params }) {
      return answerOf(await allowedDomains.get(params.accountId));
    },
    async 'allowedDomains.replace'(request) {
      const { accountId } = request.params;
      const domains = [...new Set(request.body.domains)];
      const change = { action: 'allowedDomains.changed', target: accountId, detail: { domains } };
      const check = ({ version }: AllowedDomains) =>
        checkPrecondition(request.headers['if-match'], { changed: version, current: version }, false);
      return answerOf(
        await allowedDomains.replace(accountId, domains, check, audit(authorOf(request), change)),
      );
    },
  };
}

function answerOf({ domains, version }: AllowedDomains) {
  return { status: 200, body: { domains }, headers: { ETag: etagOf(version) } } as const;
}
