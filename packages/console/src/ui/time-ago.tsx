import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { absoluteTime, relativeTime } from './format-time.ts';
import { useNow } from './use-now.ts';

/** A moment as people say it, with the exact time on hover and focus. */
export function TimeAgo({ at }: { readonly at: string | number }) {
  const { i18n } = useTranslation();
  const now = useNow();
  const moment = typeof at === 'number' ? at : Date.parse(at);
  return (
    <Tooltip label={absoluteTime(moment, i18n.language)}>
      <time dateTime={new Date(moment).toISOString()}>
        {relativeTime(moment, Math.max(now, moment), i18n.language)}
      </time>
    </Tooltip>
  );
}
