import type { Policy, Value } from '@conversation-orchestrator/engine';
import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PolicySentence } from '../ui/sentence/policy-sentence.tsx';
import classes from './revisions.module.css';

type PolicyDifferenceProps = { readonly before: Value | undefined; readonly after: Value | undefined };

/** A policy before and after a change, each as a sentence; where it was only switched, just that. */
export function PolicyDifference({ before, after }: PolicyDifferenceProps) {
  const { t } = useTranslation();
  // The server keeps policies as it was sent them, and checked them then.
  const [old, now] = [before, after] as unknown as readonly [Policy | undefined, Policy | undefined];
  if (old === undefined || now === undefined) {
    const only = now ?? old;
    return only === undefined ? null : <PolicySentence policy={only} />;
  }
  const switched = old.enabled !== now.enabled && (
    <Text>{t(now.enabled ? 'revisions.switchedOn' : 'revisions.switchedOff')}</Text>
  );
  if (saysTheSame(old, now)) return switched || null;
  return (
    <>
      {switched}
      <div className={classes.sides}>
        <Side title={t('editor.before')} policy={old} />
        <Side title={t('editor.after')} policy={now} />
      </div>
    </>
  );
}

function Side({ title, policy }: { readonly title: string; readonly policy: Policy }) {
  return (
    <Paper p="sm">
      <Text c="var(--faint)">{title}</Text>
      <Text fw={600}>{policy.name}</Text>
      {policy.description !== undefined && <Text c="var(--faint)">{policy.description}</Text>}
      <PolicySentence policy={policy} />
    </Paper>
  );
}

function saysTheSame({ enabled: _, ...old }: Policy, { enabled: __, ...now }: Policy): boolean {
  return JSON.stringify(old) === JSON.stringify(now);
}
