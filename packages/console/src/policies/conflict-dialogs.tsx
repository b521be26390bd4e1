import type { StoredPolicy } from '@conversation-orchestrator/api';
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';
import { PolicySentence } from '../ui/sentence/policy-sentence.tsx';
import { ListNote } from './list-head.tsx';
import type { useOrder } from './use-order.ts';
import type { usePolicyChanges } from './use-policy-changes.ts';

type ConflictsProps = {
  readonly order: ReturnType<typeof useOrder>;
  readonly changes: ReturnType<typeof usePolicyChanges>;
  readonly policies: readonly StoredPolicy[];
};

/** What was not done because somebody else had changed it: says so, shows what there is now, and asks anew. */
export function Conflicts({ order, changes, policies }: ConflictsProps) {
  const { t } = useTranslation();
  const { refused: move } = order;
  const { refused: change } = changes;
  const find = (policyId: string) => policies.find(({ id }) => id === policyId);
  return (
    <>
      {move && (
        <ConflictDialog
          policy={find(move.policyId)}
          text={({ name }) => t('policies.conflictMove', { name, position: move.to + 1 })}
          anyway={t('policies.moveAnyway')}
          onAnyway={() => order.move(move.policyId, move.to)}
          onClose={order.forget}
        />
      )}
      {change && (
        <ConflictDialog
          policy={find(change.policyId)}
          text={({ name }) => t('policies.conflictPolicy', { name })}
          anyway={t('policies.changeAnyway')}
          onAnyway={change.anyway}
          onClose={changes.forget}
        >
          {(policy) => (
            <Paper p="md">
              <PolicySentence policy={policy} />
            </Paper>
          )}
        </ConflictDialog>
      )}
    </>
  );
}

type ConflictDialogProps = {
  /** The policy as it is now; undefined where it is gone, and there is nothing left to change. */
  readonly policy: StoredPolicy | undefined;
  readonly text: (policy: StoredPolicy) => string;
  /** What the button does that makes the change all the same. */
  readonly anyway: string;
  readonly onAnyway: () => void;
  readonly onClose: () => void;
  readonly children?: (policy: StoredPolicy) => ReactNode;
};

function ConflictDialog({ policy, text, anyway, onAnyway, onClose, children }: ConflictDialogProps) {
  const { t } = useTranslation();
  const doAnyway = () => {
    onAnyway();
    onClose();
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('policies.conflictTitle')}>
      <Stack gap="sm">
        <Text>{policy === undefined ? t('policies.conflictGone') : text(policy)}</Text>
        <Text c="var(--faint)">
          <ListNote />
        </Text>
        {policy && children?.(policy)}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('policies.leaveIt')}
          </Button>
          {policy && <Button onClick={doAnyway}>{anyway}</Button>}
        </Group>
      </Stack>
    </Dialog>
  );
}
