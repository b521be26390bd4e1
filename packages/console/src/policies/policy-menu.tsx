import type { StoredPolicy } from '@conversation-orchestrator/api';
import { Button, Group, Menu, TextInput } from '@mantine/core';
import { useClipboard, useDisclosure } from '@mantine/hooks';
import { ArrowDown, ArrowDownUp, ArrowUp, CopyPlus, EllipsisVertical, Link2, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { showDone } from '../ui/toast.tsx';
import type { usePolicyChanges } from './use-policy-changes.ts';

type PolicyMenuProps = {
  readonly policy: StoredPolicy;
  readonly at: number;
  readonly count: number;
  readonly changes: ReturnType<typeof usePolicyChanges>;
  readonly onMove: (id: string, to: number) => void;
};

/** What else can be done with a policy: move, duplicate, share, delete. */
export function PolicyMenu({ policy, at, count, changes, onMove }: PolicyMenuProps) {
  const { t } = useTranslation();
  const [asking, { open, close }] = useDisclosure();
  const { copy } = useClipboard();
  const share = () => {
    copy(new URL(`/policies?policy=${encodeURIComponent(policy.id)}`, window.location.href).href);
    showDone(t('common.copied'));
  };
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <IconButton label={t('common.moreActions')} icon={<EllipsisVertical size={18} />} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<ArrowUp size={16} />}
            disabled={at === 0}
            onClick={() => onMove(policy.id, at - 1)}
          >
            {t('policies.moveUp')}
          </Menu.Item>
          <Menu.Item
            leftSection={<ArrowDown size={16} />}
            disabled={at === count - 1}
            onClick={() => onMove(policy.id, at + 1)}
          >
            {t('policies.moveDown')}
          </Menu.Item>
          <Menu.Item leftSection={<ArrowDownUp size={16} />} disabled={count < 2} onClick={open}>
            {t('policies.moveTo')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<CopyPlus size={16} />} onClick={() => changes.duplicate(policy)}>
            {t('policies.duplicate')}
          </Menu.Item>
          <Menu.Item leftSection={<Link2 size={16} />} onClick={share}>
            {t('policies.copyLink')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            c="var(--wrong)"
            leftSection={<Trash2 size={16} />}
            onClick={() => changes.deletePolicy(policy)}
          >
            {t('common.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={asking} onClose={close} title={t('policies.moveTitle', { name: policy.name })}>
        <MoveForm at={at} count={count} onMove={(to) => onMove(policy.id, to)} onClose={close} />
      </Dialog>
    </>
  );
}

type MoveFormProps = {
  readonly at: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onClose: () => void;
};

function MoveForm({ at, count, onMove, onClose }: MoveFormProps) {
  const { t } = useTranslation();
  const [position, setPosition] = useState(String(at + 1));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMove(Number(position) - 1);
    onClose();
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        type="number"
        label={t('policies.position', { count })}
        data-autofocus
        required
        withAsterisk={false}
        min={1}
        max={count}
        step={1}
        value={position}
        onChange={(event) => setPosition(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit">{t('policies.move')}</Button>
      </Group>
    </form>
  );
}
