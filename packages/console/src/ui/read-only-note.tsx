import type { Scope } from '@conversation-orchestrator/api';
import { Group, Text } from '@mantine/core';
import { Eye } from 'lucide-react';
import { useDenial } from './use-denial.ts';

/** Says at the head of a page why nothing on it can be changed, where that is so. */
export function ReadOnlyNote({ scope }: { readonly scope: Scope }) {
  const denial = useDenial(scope);
  if (denial === undefined) return null;
  return (
    <Group gap="xs" mb="sm" c="var(--faint)" wrap="nowrap">
      <Eye size={16} aria-hidden />
      <Text component="span">{denial}</Text>
    </Group>
  );
}
