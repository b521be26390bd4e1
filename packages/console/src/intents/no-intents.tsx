import type { IntentsDocument } from '@conversation-orchestrator/api';
import { Button, Group } from '@mantine/core';
import { Sparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';

type Intents = IntentsDocument['intents'];

type NoIntentsProps = {
  readonly editable: boolean;
  readonly example: Intents;
  readonly onStart: (intents: Intents) => void;
};

/** What an account without intents shows: what they are, and some to start from. */
export function NoIntents({ editable, example, onStart }: NoIntentsProps) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<Sparkles />} title={t('intents.emptyTitle')} text={t('intents.emptyText')}>
      {editable && (
        <Group justify="center" gap="xs">
          <Button variant="light" onClick={() => onStart(example)}>
            {t('intents.startExample')}
          </Button>
          <Button
            variant="light"
            onClick={() => onStart([{ name: t('intents.newName'), phrases: { en: [] } }])}
          >
            {t('intents.add')}
          </Button>
        </Group>
      )}
    </EmptyState>
  );
}
