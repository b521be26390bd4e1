import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useAccountId, useAllowed } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { useLatest } from '../ui/use-latest.ts';
import { type Stop, stopsFor } from './stops.ts';
import classes from './tour.module.css';
import { TourCard } from './tour-card.tsx';
import { useAnchorBox } from './use-anchor-box.ts';

/** Leads from stop to stop: opens the page of each, points at what it is about, and says it. The page stays usable meanwhile. */
export function Tour({ onEnd }: { readonly onEnd: () => void }) {
  const stops = useStops();
  const [at, setAt] = useState(0);
  const stop = stops[Math.min(at, stops.length - 1)];
  if (stop === undefined) return null;
  return (
    <TourStop
      key={stop.name}
      stop={stop}
      at={at}
      count={stops.length}
      onGo={(to) => (to < stops.length ? setAt(to) : onEnd())}
      onEnd={onEnd}
    />
  );
}

function useStops(): readonly Stop[] {
  const mayManageAccess = useAllowed('access:manage');
  const narrow = useMediaQuery('(max-width: 1000px)', false, { getInitialValueInEffect: false });
  const list = useReply('policies.list', { params: { accountId: useAccountId() } });
  const policyId = list.data?.body.policies[0]?.id;
  return useMemo(() => stopsFor({ policyId, mayManageAccess, narrow }), [policyId, mayManageAccess, narrow]);
}

type TourStopProps = {
  readonly stop: Stop;
  readonly at: number;
  readonly count: number;
  readonly onGo: (to: number) => void;
  readonly onEnd: () => void;
};

function TourStop({ stop, at, count, onGo, onEnd }: TourStopProps) {
  const navigate = useNavigate();
  const open = useLatest(() => void navigate(stop.page));
  useEffect(() => open(), [open]);
  const box = useAnchorBox(stop.anchor);
  return (
    <>
      {box !== undefined && <div className={classes.ring} style={box} />}
      <TourCard name={stop.name} at={at} count={count} target={box} onGo={onGo} onEnd={onEnd} />
    </>
  );
}
