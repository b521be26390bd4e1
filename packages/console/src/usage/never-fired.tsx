import type { StoredPolicy } from '@conversation-orchestrator/api';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './usage.module.css';

const SHOWN_AT_FIRST = 10;

/** Enabled policies that never won in the chosen time: perhaps one above takes all of theirs. */
export function NeverFired({ policies }: { readonly policies: readonly StoredPolicy[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (policies.length === 0)
    return (
      <p className={classes.faint}>
        <Check size={16} aria-hidden className={classes.fine} /> {t('usage.allFired')}
      </p>
    );
  const shown = all ? policies : policies.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <p className={classes.faint}>{t('usage.neverFiredText')}</p>
      <ul className={classes.never}>
        {shown.map(({ id, name }) => (
          <li key={id}>
            <Link to="/policies" search={{ policy: id }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {shown.length < policies.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('usage.showAll', { count: policies.length })}
        </Button>
      )}
    </>
  );
}
