import '@mantine/core/styles/Notification.css';
import '@mantine/notifications/styles.css';
import { Button, Group, Text } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import type { Undo } from './undo.ts';

const UNDO_MS = 10_000;
const DONE_MS = 4_000;

/** The place where toasts appear. */
export function Toasts() {
  return <Notifications position="bottom-center" limit={4} />;
}

/** Shows a toast that something was done. */
export function addDone(message: string, undo: Undo | undefined): void {
  const id = notifications.show({
    autoClose: undo === undefined ? DONE_MS : UNDO_MS,
    role: 'status',
    withCloseButton: undo === undefined,
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
}

/** Shows a toast that something failed. */
export function addFailure(title: string, message: string): void {
  notifications.show({ color: 'red', autoClose: false, role: 'alert', title, message });
}
