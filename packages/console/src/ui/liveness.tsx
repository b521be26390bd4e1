import { useTranslation } from 'react-i18next';
import type { Liveness as State } from '../data/use-events.ts';
import classes from './liveness.module.css';

/** Whether what is shown is told as it happens, in a word. */
export function Liveness({ liveness }: { readonly liveness: State }) {
  const { t } = useTranslation();
  return (
    <span role="status" className={classes.liveness} data-liveness={liveness}>
      {t(`chats.liveness.${liveness}`)}
    </span>
  );
}
