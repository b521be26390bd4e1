import type { StoredPolicy } from '@conversation-orchestrator/api';
import type { Answer } from '@conversation-orchestrator/sdk';
import { Paper, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AttributeDifference } from './attribute-difference.tsx';
import { Difference } from './difference.tsx';
import { OrderDifference } from './order-difference.tsx';
import { PolicyDifference } from './policy-difference.tsx';
import classes from './revisions.module.css';

/** One thing a change touched, before and after. */
export type DetailedChange = Answer<'revisions.get'>['body']['changes'][number];

/** Kinds that are told in a way of their own. */
const TOLD: ReadonlySet<DetailedChange['kind']> = new Set(['policy', 'order', 'attribute']);

type ChangeDetailsProps = { readonly change: DetailedChange; readonly policies: readonly StoredPolicy[] };

/** What a change did to one thing. */
export function ChangeDetails({ change, policies }: ChangeDetailsProps) {
  const { t } = useTranslation();
  const { kind, id, name = id } = change;
  const isOne = kind === 'order' || kind === 'fallbackActions';
  return (
    <Paper component="section" className={classes.change ?? ''}>
      <Title order={3} className={classes.changeTitle ?? ''}>
        {t(`revisions.kinds.${kind}`)}
        {!isOne && (
          <span className={classes.changeName}> {kind === 'attribute' ? `custom.${name}` : name}</span>
        )}{' '}
        <span className={classes.did}>{t(`revisions.did.${change.change}`)}</span>
      </Title>
      {kind === 'policy' && <PolicyDifference before={change.before} after={change.after} />}
      {kind === 'order' && (
        <OrderDifference before={change.before} after={change.after} policies={policies} />
      )}
      {kind === 'attribute' && <AttributeDifference before={change.before} after={change.after} />}
      {!TOLD.has(kind) && <Difference before={change.before} after={change.after} />}
    </Paper>
  );
}
