import { Group, Text } from '@mantine/core';

/** The sign of the product: two lines that meet and part. */
export function Brand({ withName = true }: { readonly withName?: boolean }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="var(--mantine-primary-color-filled)" />
        <path
          d="M8 10h6l4 6h6M8 22h6l4-6"
          fill="none"
          stroke="#fff"
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {withName && (
        <Text fw={650} style={{ whiteSpace: 'nowrap' }}>
          Conversation Orchestrator
        </Text>
      )}
    </Group>
  );
}
