import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Difference } from '../revisions/difference.tsx';
import { inOrderOf } from './same-order.ts';
import { writeYaml } from './yaml-text.ts';

type BotDifferenceProps = { readonly before: unknown; readonly after: unknown };

/** What is different between two documents, line by line of their text. */
export function BotDifference({ before, after }: BotDifferenceProps) {
  const { t } = useTranslation();
  const [old, now] = useMemo(() => [writeYaml(before), writeYaml(inOrderOf(before, after))], [before, after]);
  if (old === now) return <Text>{t('bots.nothingChanged')}</Text>;
  return <Difference before={old} after={now} />;
}
