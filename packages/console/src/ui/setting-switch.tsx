import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { showDone, showFailure } from './toast.tsx';
import { useDenial } from './use-denial.ts';
import { useLatest } from './use-latest.ts';

type SettingSwitchProps = {
  readonly setting: 'sdeStoring' | 'queryTokens';
  readonly checked: boolean;
  readonly label: string;
  readonly description?: string;
};

/** Switches a setting of the account on or off, at once and with a way back. */
export function SettingSwitch({ setting, checked, label, description }: SettingSwitchProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const update = useChange('settings.update', ['settings.get']);
  const denial = useDenial('config:write');
  const change = (value: boolean, undoable: boolean) =>
    update.mutate(
      { params, body: { [setting]: value } },
      {
        onSuccess: () =>
          showDone(
            t('common.saved'),
            undoable ? { label: t('common.undo'), run: () => undo(!value) } : undefined,
          ),
        onError: (error) => showFailure(error, t),
      },
    );
  const undo = useLatest((value: boolean) => change(value, false));
  return (
    <Switch
      checked={update.isPending ? Boolean(update.variables?.body[setting]) : checked}
      disabled={denial !== undefined}
      label={label}
      description={denial ?? description}
      onChange={(event) => change(event.currentTarget.checked, true)}
    />
  );
}
