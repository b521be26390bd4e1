import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeBlock } from '../ui/code-block.tsx';
import { Dialog } from '../ui/dialog.tsx';

type SecretDialogProps = {
  readonly title: string;
  readonly text: string;
  readonly secrets: readonly { readonly label: string; readonly text: string }[];
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Shows a secret the one time it is known. A slip beside the window does not close it. */
export function SecretDialog({ title, text, secrets, onClose, children }: SecretDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} size="lg" title={title} closeOnClickOutside={false} closeOnEscape={false}>
      <Stack>
        <Alert variant="light" icon={<TriangleAlert size={18} />}>
          <Text c="var(--mantine-color-text)">{text}</Text>
        </Alert>
        {secrets.map((secret) => (
          <div key={secret.label}>
            <Text fw={600} mb={4}>
              {secret.label}
            </Text>
            <CodeBlock label={secret.label} text={secret.text} />
          </div>
        ))}
        {children}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('access.keptIt')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
