import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../data/use-directory.ts';
import { ValueChip } from '../ui/value-chip.tsx';
import type { Doubt, Neighbour } from './doubt.ts';

const NAMED_AT_MOST = 3;

/** A doubt in words; other policies it is about are links. */
export function DoubtText({ doubt }: { readonly doubt: Doubt }) {
  const { t } = useTranslation();
  const { skillName } = useDirectory();
  switch (doubt.kind) {
    case 'NEVER_HOLDS':
      return t('issues.doubts.NEVER_HOLDS', { attribute: doubt.attribute });
    case 'NEVER_REACHED':
      return (
        <>
          {t('issues.doubts.NEVER_REACHED')} <NeighbourLinks neighbours={[doubt.by]} />
        </>
      );
    case 'VALUES_TAKEN':
      return (
        <>
          {t('issues.doubts.VALUES_TAKEN', { attribute: doubt.attribute })} <ValueChip value={doubt.values} />
          {t('issues.doubts.takenBy')} <NeighbourLinks neighbours={[doubt.by]} />
        </>
      );
    case 'LEAVES_NOTHING':
      return (
        <>
          {t('issues.doubts.LEAVES_NOTHING')} <NeighbourLinks neighbours={doubt.below} />
        </>
      );
    case 'OWN_SKILL':
      return t('issues.doubts.OWN_SKILL', { skill: skillName(doubt.skillId) });
    case 'NO_FUNCTION':
      return t('issues.doubts.NO_FUNCTION', { attribute: doubt.attribute, name: doubt.function });
  }
}

function NeighbourLinks({ neighbours }: { readonly neighbours: readonly Neighbour[] }) {
  const { t } = useTranslation();
  const others = neighbours.length - NAMED_AT_MOST;
  return (
    <>
      {neighbours.slice(0, NAMED_AT_MOST).map(({ id, name, position }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Link to="/policies" search={{ policy: id }}>
            {position} · {name}
          </Link>
        </span>
      ))}
      {others > 0 && ` ${t('issues.doubts.andMore', { count: others })}`}
    </>
  );
}
