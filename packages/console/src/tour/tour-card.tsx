import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useElementSize, useViewportSize } from '@mantine/hooks';
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/icon-button.tsx';
import { type Box, placeCard } from './place-card.ts';
import type { Stop } from './stops.ts';
import classes from './tour.module.css';

type TourCardProps = {
  readonly name: Stop['name'];
  readonly at: number;
  readonly count: number;
  /** What it points at; undefined while that is not there. */
  readonly target: Box | undefined;
  /** To a stop by its place; past the last one the tour is done. */
  readonly onGo: (to: number) => void;
  readonly onEnd: () => void;
};

/** What one stop says, and the ways on, back and out. It takes the focus when it appears, and leaves the page usable. */
export function TourCard({ name, at, count, target, onGo, onEnd }: TourCardProps) {
  const { t } = useTranslation();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const { ref, width, height } = useElementSize();
  const viewport = useViewportSize();
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEnd();
  };
  return (
    <Paper
      component="section"
      role="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      tabIndex={-1}
      ref={card}
      className={classes.card ?? ''}
      style={placeCard(target, { width: width + FRAME_PX, height: height + FRAME_PX }, viewport)}
      onKeyDown={leaveOnEscape}
    >
      <div ref={ref}>
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
          <Title order={2} id={`${id}-title`}>
            {t(`tour.stops.${name}.title`)}
          </Title>
          <IconButton label={t('tour.end')} icon={<X size={16} />} size="md" onClick={onEnd} />
        </Group>
        <Text id={`${id}-text`} mt={4}>
          {t(`tour.stops.${name}.text`)}
        </Text>
        <Group justify="space-between" mt="md">
          <Text c="var(--faint)" className="numbers">
            {t('tour.step', { number: at + 1, count })}
          </Text>
          <Group gap="xs">
            {at > 0 && (
              <Button variant="default" onClick={() => onGo(at - 1)}>
                {t('tour.back')}
              </Button>
            )}
            <Button onClick={() => onGo(at + 1)}>{t(at + 1 < count ? 'tour.next' : 'tour.done')}</Button>
          </Group>
        </Group>
      </div>
    </Paper>
  );
}

/** Padding and border of the card, on both sides. */
const FRAME_PX = 34;
