import { useClipboard } from '@mantine/hooks';
import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button.tsx';

/** Copies a text, and says so. */
export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const { t } = useTranslation();
  const { copied, copy } = useClipboard({ timeout: 1_500 });
  return (
    <>
      <IconButton
        label={copied ? t('common.copied') : (label ?? t('common.copy'))}
        icon={copied ? <Check size={16} /> : <Copy size={16} />}
        onClick={() => copy(text)}
      />
      <span role="status" className="visually-hidden">
        {copied ? t('common.copied') : ''}
      </span>
    </>
  );
}
