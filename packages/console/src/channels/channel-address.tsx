import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CodeBlock } from '../ui/code-block.tsx';
import type { Address } from './channel.ts';

/** What is pasted where the conversations come from, with a button that copies it. */
export function ChannelAddress({ address: { kind, text } }: { readonly address: Address }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text fw={500} mb={4}>
        {t(`channels.addresses.${kind}`)}
      </Text>
      <CodeBlock text={text} label={t(`channels.addresses.${kind}`)} />
    </div>
  );
}
