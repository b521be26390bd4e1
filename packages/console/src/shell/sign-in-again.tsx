import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SignInForm } from './sign-in-form.tsx';

/** Asks for the sign-in over the page, which stays as it is. */
export function SignInAgain() {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('shell.signIn.again')}
    >
      <Text mb="md">{t('shell.signIn.againText')}</Text>
      <SignInForm />
    </Modal>
  );
}
