import { Button, Group, NumberInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { showDone, showFailure } from '../ui/toast.tsx';
import { useDenial } from '../ui/use-denial.ts';

/** As the server has it (`MAX_LOG_RETENTION_DAYS`). */
const LONGEST_DAYS = 400;

/** How many days decisions stay in the log. A shorter time deletes, so it is asked for. */
export function LogRetention({ days }: { readonly days: number }) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const update = useChange('settings.update', ['settings.get', 'policyLogs.list']);
  const denial = useDenial('config:write');
  const [typed, setTyped] = useState<number | string>(days);
  const [asking, { open, close }] = useDisclosure();
  const wanted =
    typeof typed === 'number' && Number.isInteger(typed) && typed >= 1 && typed <= LONGEST_DAYS
      ? typed
      : undefined;
  const save = () => {
    if (wanted === undefined) return;
    update.mutate(
      { params, body: { logRetentionDays: wanted } },
      {
        onSuccess: () => showDone(t('common.saved')),
        onError: (error) => showFailure(error, t),
        onSettled: close,
      },
    );
  };
  return (
    <Group align="flex-end" gap="xs">
      <NumberInput
        w={260}
        label={t('settings.logDays')}
        description={denial}
        readOnly={denial !== undefined}
        min={1}
        max={LONGEST_DAYS}
        allowDecimal={false}
        value={typed}
        onChange={setTyped}
      />
      {typed !== days && (
        <Button
          disabled={wanted === undefined}
          loading={update.isPending}
          onClick={() => (Number(wanted) < days ? open() : save())}
        >
          {t('common.save')}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('settings.shortenTitle', { count: wanted ?? days })}
        text={t('settings.shortenText', { count: wanted ?? days })}
        confirm={t('settings.shorten')}
        busy={update.isPending}
        onConfirm={save}
        onClose={close}
      />
    </Group>
  );
}
