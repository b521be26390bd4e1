import { useTranslation } from 'react-i18next';
import type { Moving } from './use-reordering.ts';

/** What screen readers say while a row is moved by keyboard. */
export function ReorderWords({
  moving,
  count,
}: {
  readonly moving: Moving | undefined;
  readonly count: number;
}) {
  const { t } = useTranslation();
  return (
    <>
      <span id="reorder-help" className="visually-hidden">
        {t('policies.reorderHelp')}
      </span>
      <span className="visually-hidden" aria-live="assertive">
        {moving?.by === 'keyboard' ? t('policies.reorderAt', { position: moving.at + 1, count }) : ''}
      </span>
    </>
  );
}
