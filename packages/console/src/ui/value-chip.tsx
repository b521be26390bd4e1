import type { Value } from '@conversation-orchestrator/engine';
import { Popover, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AttributeName } from './attribute-name.tsx';
import { templateName } from './template-name.ts';
import classes from './words.module.css';

const SHOWN_ELEMENTS = 3;
const SHOWN_CHARACTERS = 80;

type ValueChipProps = {
  readonly value: Value;
  /** It stands within a button: a folded list says its count, and does not open. */
  readonly plain?: boolean;
};

/** A value as a chip: long lists folded to their count (opened on click), `{{name}}` as the attribute it is. */
export function ValueChip({ value, plain = false }: ValueChipProps) {
  if (typeof value === 'string') {
    const name = templateName(value);
    return name === undefined ? (
      <span className={classes.chip}>{cut(value)}</span>
    ) : (
      <AttributeName name={name} />
    );
  }
  if (Array.isArray(value)) return <ListChip values={value as readonly Value[]} plain={plain} />;
  if (value === null) return <AbsentChip />;
  return <span className={classes.chip}>{cut(JSON.stringify(value))}</span>;
}

function AbsentChip() {
  const { t } = useTranslation();
  return <span className={classes.chip}>{t('policyWords.absent')}</span>;
}

function ListChip({ values, plain }: { readonly values: readonly Value[]; readonly plain: boolean }) {
  const { t } = useTranslation();
  if (values.length <= SHOWN_ELEMENTS)
    return (
      <>
        {values.map((value, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list may hold the same value twice, and is not reordered here
          <ValueChip key={at} value={value} />
        ))}
        {values.length === 0 && <span className={classes.chip}>[ ]</span>}
      </>
    );
  if (plain) return <span className={classes.chip}>{t('common.values', { count: values.length })}</span>;
  return (
    <Popover width={320} position="bottom-start">
      <Popover.Target>
        <UnstyledButton className={classes.chipButton ?? ''}>
          {t('common.values', { count: values.length })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.list ?? ''}>
        {values.map((value, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list may hold the same value twice, and is not reordered here
          <div key={at}>{typeof value === 'string' ? value : JSON.stringify(value)}</div>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

function cut(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
