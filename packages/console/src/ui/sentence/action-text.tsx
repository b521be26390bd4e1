import type { Action, Value } from '@conversation-orchestrator/engine';
import { templateParts } from '@conversation-orchestrator/engine';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../data/use-directory.ts';
import { AttributeName } from '../attribute-name.tsx';
import { templateName } from '../template-name.ts';
import classes from '../words.module.css';

/** One action in words; skills and agents by name. */
export function ActionText({ action }: { readonly action: Action }) {
  const { t } = useTranslation();
  const { skillName, agentName } = useDirectory();
  switch (action.type) {
    case 'TRANSFER_TO_SKILL':
      return (
        <>
          {t('policyWords.actions.TRANSFER_TO_SKILL')}{' '}
          <Named value={action.payload.skillId} nameOf={skillName} />
        </>
      );
    case 'TRANSFER_TO_AGENT':
      return (
        <>
          {t('policyWords.actions.TRANSFER_TO_AGENT')}{' '}
          <Named value={action.payload.userId} nameOf={agentName} />
          {action.payload.skillId !== undefined && (
            <>
              {', '}
              {t('policyWords.actions.fallback')} <Named value={action.payload.skillId} nameOf={skillName} />
            </>
          )}
        </>
      );
    case 'SEND_MESSAGE':
      return (
        <>
          {t('policyWords.actions.SEND_MESSAGE')} “<MessageText message={action.payload.message} />”
        </>
      );
  }
}

function Named({ value, nameOf }: { readonly value: Value; readonly nameOf: (id: string) => string }) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === '') return <>…</>;
  const attribute = templateName(text);
  return attribute === undefined ? (
    <strong className={classes.name}>{nameOf(text)}</strong>
  ) : (
    <AttributeName name={attribute} />
  );
}

function MessageText({ message }: { readonly message: Value }) {
  if (typeof message !== 'string') return <>{JSON.stringify(message)}</>;
  return (
    <span className={classes.message}>
      {templateParts(message).map((part, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text are never reordered
        'text' in part ? part.text : <AttributeName key={at} name={part.attribute} />,
      )}
    </span>
  );
}
