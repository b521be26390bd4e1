import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { FileSearch, Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RESERVED_NAMESPACES } from '../../data/wire-values.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/section.tsx';
import { DocumentView } from './document-view.tsx';
import classes from './documents.module.css';

/** Which document: that of a session, or without one the namespace's own. */
export type DocumentAddress = { readonly nameSpace?: string; readonly sessionId?: string };

type DocumentBrowserProps = {
  readonly address: DocumentAddress;
  readonly onOpen: (address: DocumentAddress) => void;
};

/** Finds a context document and shows it. The names of namespaces opened before are offered again. */
export function DocumentBrowser({ address, onOpen }: DocumentBrowserProps) {
  const { t } = useTranslation();
  const { nameSpace, sessionId } = address;
  return (
    <>
      <Section title={t('context.documents.title')} text={t('context.documents.text')}>
        <AddressForm key={`${nameSpace}/${sessionId}`} address={address} onOpen={onOpen} />
      </Section>
      <Section>
        {nameSpace === undefined ? (
          <EmptyState
            icon={<FileSearch />}
            title={t('context.documents.emptyTitle')}
            text={t('context.documents.emptyText')}
          />
        ) : (
          <DocumentView key={`${nameSpace}/${sessionId}`} nameSpace={nameSpace} sessionId={sessionId} />
        )}
      </Section>
    </>
  );
}

const REMEMBERED = 8;

function AddressForm({ address, onOpen }: DocumentBrowserProps) {
  const { t } = useTranslation();
  const [known, setKnown] = useLocalStorage<readonly string[]>({
    key: 'console-namespaces',
    defaultValue: ['orchestrator'],
  });
  const [nameSpace, setNameSpace] = useState(address.nameSpace ?? 'orchestrator');
  const [sessionId, setSessionId] = useState(address.sessionId ?? '');
  const wrong = nameSpace !== '' && (!/^\w+$/.test(nameSpace) || RESERVED_NAMESPACES.includes(nameSpace));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (wrong || nameSpace === '') return;
    setKnown([nameSpace, ...known.filter((name) => name !== nameSpace)].slice(0, REMEMBERED));
    onOpen({ nameSpace, ...(sessionId.trim() !== '' && { sessionId: sessionId.trim() }) });
  };
  return (
    <form onSubmit={send} className={classes.address}>
      <Autocomplete
        label={t('context.documents.nameSpace')}
        data={[...known]}
        value={nameSpace}
        error={wrong && t('context.documents.nameSpaceWrong')}
        onChange={(value) => setNameSpace(value.trim())}
      />
      <TextInput
        label={t('context.documents.session')}
        placeholder={t('context.documents.sessionHint')}
        value={sessionId}
        onChange={(event) => setSessionId(event.currentTarget.value)}
      />
      <Button type="submit" leftSection={<Search size={16} />} disabled={wrong || nameSpace === ''}>
        {t('context.documents.open')}
      </Button>
    </form>
  );
}
