import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Says that what was written before is back, and offers to throw it away. */
export function RestoredNote({ onDiscard }: { readonly onDiscard: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert variant="light" mb="md" title={t('editor.restored')}>
      <Group gap="sm">
        {t('editor.restoredText')}
        <Button size="compact-sm" variant="default" onClick={onDiscard}>
          {t('editor.discard')}
        </Button>
      </Group>
    </Alert>
  );
}
