import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { absoluteTime, relativeTime } from './format-time.ts';
import { useNow } from './use-now.ts';

/** A moment to come as people say it, with the exact time on hover and focus. Once it has passed, it is now. */
export function TimeUntil({ at }: { readonly at: string }) {
  const { i18n } = useTranslation();
  const moment = Date.parse(at);
  const now = Math.min(useNow(), moment);
  return (
    <Tooltip label={absoluteTime(moment, i18n.language)}>
      <time dateTime={at}>{relativeTime(moment, now, i18n.language)}</time>
    </Tooltip>
  );
}
