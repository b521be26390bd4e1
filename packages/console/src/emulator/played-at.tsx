import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { absoluteTime } from '../ui/format-time.ts';
import classes from './chat.module.css';

/** Says which time a conversation plays at, where that is not the real one. */
export function PlayedAt({ decidedFor }: { readonly decidedFor: string | undefined }) {
  const { t, i18n } = useTranslation();
  if (decidedFor === undefined) return null;
  return (
    <p className={classes.playedAt}>
      <Clock size={16} aria-hidden />
      {t('chats.playedAt', { time: absoluteTime(Date.parse(decidedFor), i18n.language) })}
    </p>
  );
}
