import type { Scope } from '@conversation-orchestrator/api';
import { useTranslation } from 'react-i18next';
import { useAllowed, useSession } from '../data/session.tsx';

/** Why the signed-in user may not do something, in a sentence; undefined where they may. */
export function useDenial(scope: Scope): string | undefined {
  const { t } = useTranslation();
  const { role } = useSession();
  return useAllowed(scope) ? undefined : t('common.readOnly', { role: t(`shell.roles.${role}`) });
}
