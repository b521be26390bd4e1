import { Button, Group, Paper, Text } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { showDone } from '../ui/toast.tsx';
import classes from './tour.module.css';
import { isTutorial } from './tutorial.ts';

type TourOfferProps = { readonly onStart: () => void; readonly onDecline: () => void };

/** Offers the tour, in the account of the tutorial alone; it waits in a corner and takes no focus. */
export function TourOffer({ onStart, onDecline }: TourOfferProps) {
  const { t } = useTranslation();
  const list = useReply('policies.list', { params: { accountId: useAccountId() } });
  const { pathname } = useLocation();
  if (pathname !== '/policies' || !isTutorial(list.data?.body.policies ?? [])) return null;
  const decline = () => {
    showDone(t('tour.again'));
    onDecline();
  };
  return (
    <Paper component="aside" aria-label={t('tour.label')} className={classes.offer ?? ''}>
      <div role="status">
        <Text fw={600}>{t('tour.offerTitle')}</Text>
        <Text mt={4}>{t('tour.offerText')}</Text>
      </div>
      <Group gap="xs" mt="sm">
        <Button onClick={onStart}>{t('tour.start')}</Button>
        <Button variant="subtle" color="gray" onClick={decline}>
          {t('tour.decline')}
        </Button>
      </Group>
    </Paper>
  );
}
