import { Button, Group, type ModalProps, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import { FailureNotice } from './failure-notice.tsx';

type FormModalProps = {
  readonly title: string;
  /** What the button does, as a verb. */
  readonly submit: string;
  readonly busy?: boolean;
  /** Nothing can be sent yet. */
  readonly incomplete?: boolean;
  /** Why the last attempt failed; what was written stays. */
  readonly error?: unknown;
  readonly size?: ModalProps['size'];
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A form over the page. Mount it while it is open: it begins anew each time. */
export function FormModal({
  title,
  submit,
  busy = false,
  incomplete = false,
  error,
  size = 'lg',
  onSubmit,
  onClose,
  children,
}: FormModalProps) {
  const { t } = useTranslation();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!incomplete && !busy) onSubmit();
  };
  return (
    <Dialog onClose={onClose} size={size} title={title} closeOnClickOutside={false}>
      <form onSubmit={send}>
        <Stack gap="md">
          {children}
          {error !== undefined && error !== null && (
            <FailureNotice error={error} title={t('problems.title')} />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={incomplete}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
