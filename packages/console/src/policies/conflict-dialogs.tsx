import type { StoredPolicy } from '@conversation-orchestrator/api';
import { Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PolicySentence } from '../ui/sentence/policy-sentence.tsx';
import { ListNote } from './list-head.tsx';
import type { RefusedMove, useOrder } from './use-order.ts';
import type { RefusedChange, usePolicyChanges } from './use-policy-changes.ts';

type ConflictsProps = {
  readonly order: ReturnType<typeof useOrder>;
  readonly changes: ReturnType<typeof usePolicyChanges>;
  readonly policies: readonly StoredPolicy[];
};

/** What was not done because somebody else had changed it: says so, and asks anew. */
export function Conflicts({ order, changes, policies }: ConflictsProps) {
  return (
    <>
      <MoveConflict refused={order.refused} policies={policies} onMove={order.move} onClose={order.forget} />
      <PolicyConflict refused={changes.refused} policies={policies} onClose={changes.forget} />
    </>
  );
}

type MoveConflictProps = {
  readonly refused: RefusedMove | undefined;
  readonly policies: readonly StoredPolicy[];
  readonly onMove: (id: string, to: number) => void;
  readonly onClose: () => void;
};

/** Says that a move was not made because the list had changed, and offers to make it in the list as it is now. */
function MoveConflict({ refused, policies, onMove, onClose }: MoveConflictProps) {
  const { t } = useTranslation();
  const policy = policies.find(({ id }) => id === refused?.policyId);
  const anyway = () => {
    if (refused !== undefined) onMove(refused.policyId, refused.to);
    onClose();
  };
  return (
    <ConflictDialog
      opened={refused !== undefined}
      text={
        policy === undefined
          ? t('policies.conflictGone')
          : t('policies.conflictMove', { name: policy.name, position: (refused?.to ?? 0) + 1 })
      }
      {...(policy && { anyway: { label: t('policies.moveAnyway'), run: anyway } })}
      onClose={onClose}
    />
  );
}

type PolicyConflictProps = {
  readonly refused: RefusedChange | undefined;
  readonly policies: readonly StoredPolicy[];
  readonly onClose: () => void;
};

/** Says that a policy was not changed because somebody else had changed it, shows it as it is now, and asks anew. */
function PolicyConflict({ refused, policies, onClose }: PolicyConflictProps) {
  const { t } = useTranslation();
  const policy = policies.find(({ id }) => id === refused?.policyId);
  const anyway = () => {
    refused?.anyway();
    onClose();
  };
  return (
    <ConflictDialog
      opened={refused !== undefined}
      text={
        policy === undefined
          ? t('policies.conflictGone')
          : t('policies.conflictPolicy', { name: policy.name })
      }
      {...(policy && { anyway: { label: t('policies.changeAnyway'), run: anyway } })}
      onClose={onClose}
    >
      {policy && (
        <Paper p="md">
          <PolicySentence policy={policy} />
        </Paper>
      )}
    </ConflictDialog>
  );
}

type ConflictDialogProps = {
  readonly opened: boolean;
  readonly text: string;
  /** Left out where there is nothing left to change. */
  readonly anyway?: { readonly label: string; readonly run: () => void };
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

function ConflictDialog({ opened, text, anyway, onClose, children }: ConflictDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('policies.conflictTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Text>{text}</Text>
        <Text c="var(--faint)">
          <ListNote />
        </Text>
        {children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('policies.leaveIt')}
          </Button>
          {anyway !== undefined && <Button onClick={anyway.run}>{anyway.label}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}
