import type { Agent } from '@conversation-orchestrator/api';
import { Circle, CircleDot, CircleMinus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './directory.module.css';

const SHAPES = { online: CircleDot, away: CircleMinus, offline: Circle } as const;

/** Whether an agent takes conversations: word, shape and colour. */
export function AgentStatus({ status }: Pick<Agent, 'status'>) {
  const { t } = useTranslation();
  const Shape = SHAPES[status];
  return (
    <span className={classes.status}>
      <Shape size={16} aria-hidden data-status={status} />
      {t(`directory.statuses.${status}`)}
    </span>
  );
}
