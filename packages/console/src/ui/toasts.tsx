import '@mantine/core/styles/Notification.css';
import '@mantine/notifications/styles.css';
import { Button, Group, Text } from '@mantine/core';
import { type NotificationData, Notifications, notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { Undo } from './undo.ts';

const UNDO_MS = 10_000;
const DONE_MS = 4_000;

/** What was done last is said at once: what was said before makes room. */
const MOST_DONE = 3;
const MOST = 20;
const done: string[] = [];

/** The place where toasts appear. */
export function Toasts() {
  return <Notifications position="bottom-center" limit={MOST} />;
}

/** Shows a toast that something was done. */
export function addDone(message: string, undo: Undo | undefined): void {
  for (const oldest of done.splice(0, done.length - MOST_DONE + 1)) notifications.hide(oldest);
  const id = notifications.show({
    ...READABLE,
    ...closable(),
    autoClose: undo === undefined ? DONE_MS : UNDO_MS,
    role: 'status',
    withCloseButton: undo === undefined,
    onClose: ({ id: closed }) => forget(closed),
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text>{message}</Text>
        {undo !== undefined && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id);
              undo.run();
            }}
          >
            {undo.label}
          </Button>
        )}
      </Group>
    ),
  });
  done.push(id);
}

const READABLE = {
  styles: { description: { color: 'var(--mantine-color-text)' } },
} as const satisfies Partial<NotificationData>;

function closable() {
  return { closeButtonProps: { 'aria-label': i18next.t('common.dismiss') } };
}

function forget(id: string | undefined): void {
  const at = id === undefined ? -1 : done.indexOf(id);
  if (at >= 0) done.splice(at, 1);
}

/** Shows a toast that something failed. */
export function addFailure(title: string, message: string): void {
  notifications.show({
    ...READABLE,
    ...closable(),
    color: 'red',
    autoClose: false,
    role: 'alert',
    title,
    message,
  });
}
