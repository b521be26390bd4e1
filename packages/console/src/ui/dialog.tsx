import { Modal, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type DialogProps = Omit<ModalProps, 'opened' | 'title' | 'closeButtonProps'> & {
  /** Left out: it is open while it is mounted. */
  readonly opened?: boolean;
  readonly title: ReactNode;
};

/** A window over the page, with a heading and a button that closes it. */
export function Dialog({ opened = true, ...rest }: DialogProps) {
  const { t } = useTranslation();
  return <Modal {...rest} opened={opened} closeButtonProps={{ 'aria-label': t('common.close') }} />;
}
