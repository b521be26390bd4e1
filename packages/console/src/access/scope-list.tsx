import type { Scope } from '@conversation-orchestrator/api';
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './access.module.css';
import { SCOPES } from './scopes.ts';

/** What a client may do: each scope, and its meaning on hover and focus. */
export function ScopeList({ scopes }: { readonly scopes: readonly Scope[] }) {
  const { t } = useTranslation();
  if (scopes.length === SCOPES.length) return <>{t('access.clients.everything')}</>;
  return (
    <ul className={classes.scopes}>
      {scopes.map((scope) => (
        <li key={scope}>
          <Tooltip label={t(`access.scopes.${SCOPE_KEYS[scope]}`)}>
            <button type="button" className={classes.scope}>
              {scope}
            </button>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}

/** Scopes as keys of texts, which have no colons. */
export const SCOPE_KEYS = {
  'context:read': 'contextRead',
  'context:write': 'contextWrite',
  'nextaction:ask': 'nextactionAsk',
  'config:read': 'configRead',
  'config:write': 'configWrite',
  'logs:read': 'logsRead',
  'access:manage': 'accessManage',
} as const satisfies Readonly<Record<Scope, string>>;
