import { Button, SegmentedControl, Select } from '@mantine/core';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { searchChoice } from '../data/search-text.ts';
import { TimeField } from '../ui/time-field.tsx';
import { INTERVALS, USAGE_RANGES, type UsageInterval, type UsageSearch } from './usage-search.ts';

/** New values of the address; undefined takes one away. */
export type UsageChange = { readonly [Name in keyof UsageSearch]?: UsageSearch[Name] | undefined };

type UsageControlsProps = {
  readonly search: UsageSearch;
  readonly interval: UsageInterval;
  readonly onChange: (change: UsageChange) => void;
  /** Left out while there is nothing to export. */
  readonly onExport: (() => void) | undefined;
};

/** Which time, cut how; and the figures as a file. */
export function UsageControls({ search, interval, onChange, onExport }: UsageControlsProps) {
  const { t } = useTranslation();
  const range = search.range ?? 'day';
  return (
    <>
      <Select
        w={170}
        aria-label={t('usage.range')}
        allowDeselect={false}
        data={USAGE_RANGES.map((value) => ({ value, label: t(`usage.ranges.${value}`) }))}
        value={range}
        onChange={(value) => onChange({ range: searchChoice(value, USAGE_RANGES), by: undefined })}
      />
      {range === 'custom' && (
        <>
          <TimeField
            label={t('logs.filter.from')}
            value={search.from}
            onChange={(from) => onChange({ from })}
          />
          <TimeField label={t('logs.filter.to')} value={search.to} onChange={(to) => onChange({ to })} />
        </>
      )}
      <SegmentedControl
        aria-label={t('usage.cut')}
        data={INTERVALS.map((value) => ({ value, label: t(`usage.by.${value}`) }))}
        value={interval}
        onChange={(value) => onChange({ by: searchChoice(value, INTERVALS) })}
      />
      <Button
        variant="default"
        leftSection={<Download size={16} />}
        disabled={onExport === undefined}
        onClick={onExport}
      >
        {t('usage.csv')}
      </Button>
    </>
  );
}
