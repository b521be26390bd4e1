import type { CustomAttribute } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Difference } from './difference.tsx';

type AttributeDifferenceProps = { readonly before: Value | undefined; readonly after: Value | undefined };

/** A custom attribute before and after a change: its value, and its description where that is different too. */
export function AttributeDifference({ before, after }: AttributeDifferenceProps) {
  const { t } = useTranslation();
  // The server keeps attributes as it was sent them, and checked them then.
  const [old, now] = [before, after] as unknown as readonly [
    CustomAttribute | undefined,
    CustomAttribute | undefined,
  ];
  if (old?.type === 'function' || now?.type === 'function')
    return <Difference before={before} after={after} />;
  const [oldText, newText] = [old?.description, now?.description];
  return (
    <>
      {JSON.stringify(old?.value) !== JSON.stringify(now?.value) && (
        <Difference before={old?.value} after={now?.value} />
      )}
      {oldText !== newText && (
        <>
          <Text mt="xs">{t('context.custom.description')}</Text>
          <Difference before={oldText} after={newText} />
        </>
      )}
    </>
  );
}
