import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useReply } from '../data/use-reply.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { GuardedButton } from '../ui/guarded-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import { showDone } from '../ui/toast.tsx';

/** The only hosts functions may call. */
export function AllowedDomains() {
  const { t } = useTranslation();
  const domains = useReply('allowedDomains.get', { params: { accountId: useAccountId() } });
  return (
    <Section title={t('code.tabs.domains')} text={t('code.domainsText')}>
      <Loaded query={domains}>
        {({ body, headers }) => (
          <DomainForm key={headers.get('etag')} kept={body.domains} etag={headers.get('etag') ?? undefined} />
        )}
      </Loaded>
    </Section>
  );
}

function DomainForm({ kept, etag }: { readonly kept: readonly string[]; readonly etag: string | undefined }) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const replace = useChange('allowedDomains.replace', ['allowedDomains.get']);
  const [text, setText] = useState(kept.join('\n'));
  const domains = text.split(/[\s,]+/).filter((host) => host !== '');
  const save = () =>
    replace.mutate(
      { params, headers: { ...(etag !== undefined && { 'if-match': etag }) }, body: { domains } },
      { onSuccess: () => showDone(t('code.saved', { name: t('code.tabs.domains') })) },
    );
  return (
    <>
      {replace.error !== null && <FailureNotice error={replace.error} title={t('problems.title')} />}
      <Textarea
        label={t('code.domains')}
        autosize
        minRows={4}
        maxRows={20}
        maw={520}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <GuardedButton
        scope="access:manage"
        mt="sm"
        loading={replace.isPending}
        disabled={domains.join('\n') === kept.join('\n')}
        onClick={save}
      >
        {t('code.save')}
      </GuardedButton>
    </>
  );
}
