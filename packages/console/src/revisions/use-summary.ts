import type { Change, Revision } from '@conversation-orchestrator/api';
import { useTranslation } from 'react-i18next';

const NAMED = 3;

/** Says what a revision changed, in the reader's language. The server's own words are English, and say a little more. */
export function useSummary(): (revision: Pick<Revision, 'summary' | 'changes'>) => string {
  const { t, i18n } = useTranslation();
  const told = ({ kind, change, id, name = id }: Change) =>
    `${t(`revisions.kinds.${kind}`)}${kind === 'order' || kind === 'fallbackActions' ? '' : ` „${name}“`}: ${t(`revisions.did.${change}`)}`;
  return ({ summary, changes }) => {
    if (i18n.language === 'en' || changes.length === 0) return summary;
    const rest = changes.length - NAMED;
    const more = rest > 0 ? [t('revisions.andMore', { count: rest })] : [];
    return [...changes.slice(0, NAMED).map(told), ...more].join('; ');
  };
}
