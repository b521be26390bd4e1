import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Grey rows where rows will be: the layout does not move when they come. */
export function LoadingRows({ rows = 6, height = 40 }: { readonly rows?: number; readonly height?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" aria-busy="true">
      <span className="visually-hidden" role="status">
        {t('common.loading')}
      </span>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <Skeleton key={row} height={height} animate={false} />
      ))}
    </Stack>
  );
}
