import type { ContextDocument } from '@conversation-orchestrator/api';
import { Group, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FilePlus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failedWith } from '../../data/call.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { absoluteTime, relativeTime } from '../../ui/format-time.ts';
import { GuardedButton } from '../../ui/guarded-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useNow } from '../../ui/use-now.ts';
import { DeleteDocument } from './delete-document.tsx';
import classes from './documents.module.css';
import { ExpiryForm } from './expiry-form.tsx';
import { PropertyForm } from './property-form.tsx';
import { PropertyRows } from './property-rows.tsx';
import { useDocument } from './use-document.ts';

type DocumentViewProps = { readonly nameSpace: string; readonly sessionId: string | undefined };

/** One context document: when it expires, its properties, and how to change them. */
export function DocumentView({ nameSpace, sessionId }: DocumentViewProps) {
  const { t } = useTranslation();
  const document = useDocument(nameSpace, sessionId);
  const [property, setProperty] = useState<{ readonly name?: string }>();
  const [expiryOpened, expiry] = useDisclosure();
  const isGone = failedWith(document.query.error, 'DOCUMENT_NOT_FOUND');
  const payload = isGone ? {} : (document.query.data?.body.payload ?? {});

  return (
    <>
      {isGone ? (
        <EmptyState
          icon={<FilePlus />}
          title={t('context.documents.goneTitle')}
          text={t('context.documents.goneText')}
        >
          <GuardedButton
            scope="context:write"
            leftSection={<Plus size={16} />}
            onClick={() => setProperty({})}
          >
            {t('context.documents.create')}
          </GuardedButton>
        </EmptyState>
      ) : (
        <Loaded query={document.query}>
          {({ body }) => (
            <>
              <DocumentHead
                document={document}
                read={body}
                onAdd={() => setProperty({})}
                onExpiry={expiry.open}
              />
              <PropertyRows
                document={document}
                payload={body.payload}
                onEdit={(name) => setProperty({ name })}
              />
            </>
          )}
        </Loaded>
      )}
      {property !== undefined && (
        <PropertyForm
          {...property}
          document={document}
          payload={payload}
          isNew={isGone}
          onClose={() => setProperty(undefined)}
        />
      )}
      {expiryOpened && <ExpiryForm document={document} onClose={expiry.close} />}
    </>
  );
}

type DocumentHeadProps = {
  readonly document: ReturnType<typeof useDocument>;
  readonly read: ContextDocument;
  readonly onAdd: () => void;
  readonly onExpiry: () => void;
};

function DocumentHead({ document, read, onAdd, onExpiry }: DocumentHeadProps) {
  const { t, i18n } = useTranslation();
  return (
    <Group justify="space-between" align="flex-start" mb="md">
      <div>
        <Group gap={4}>
          <Title order={2} className={classes.key ?? ''}>
            {read.documentKey}
          </Title>
          <CopyButton text={read.documentKey} />
        </Group>
        <div className={classes.expiry}>
          {t('context.documents.expires')} <Until at={Date.parse(read.ttl)} /> (
          {absoluteTime(Date.parse(read.ttl), i18n.language)})
        </div>
      </div>
      <Group gap="xs">
        <GuardedButton scope="context:write" variant="default" onClick={onExpiry}>
          {t('context.documents.changeExpiry')}
        </GuardedButton>
        <DeleteDocument document={document} names={Object.keys(read.payload)} />
        <GuardedButton scope="context:write" leftSection={<Plus size={16} />} onClick={onAdd}>
          {t('context.documents.addProperty')}
        </GuardedButton>
      </Group>
    </Group>
  );
}

/** How long it is until a moment. */
function Until({ at }: { readonly at: number }) {
  const { i18n } = useTranslation();
  return <time dateTime={new Date(at).toISOString()}>{relativeTime(at, useNow(), i18n.language)}</time>;
}
