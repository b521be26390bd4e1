import type { Value } from '@conversation-orchestrator/engine';
import { Popover, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ValueChip } from '../value-chip.tsx';
import words from '../words.module.css';
import classes from './value.module.css';

const LONGEST = 60;

/** A value in a table: short ones as they are, long lists and objects behind a click. */
export function ShownValue({ value }: { readonly value: Value }) {
  const { t } = useTranslation();
  const text = JSON.stringify(value);
  if (Array.isArray(value) || text.length <= LONGEST) return <ValueChip value={value} />;
  const isText = typeof value === 'string';
  return (
    <Popover width={460} position="bottom-start">
      <Popover.Target>
        <UnstyledButton className={words.chipButton ?? ''}>
          {isText
            ? `${value.slice(0, LONGEST)}…`
            : t('context.members', { count: Object.keys(value ?? {}).length })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <pre className={classes.json}>{isText ? value : JSON.stringify(value, null, 2)}</pre>
      </Popover.Dropdown>
    </Popover>
  );
}
