import { Autocomplete, type AutocompleteProps, type ComboboxStringGroupData } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './editor.module.css';
import { useKnowledge } from './knowledge-context.ts';

type AttributePickerProps = Omit<AutocompleteProps, 'data' | 'value' | 'onChange'> & {
  readonly value: string;
  readonly onChange: (name: string) => void;
};

const SOURCES = ['custom', 'conversation', 'sde'] as const;

/** Chooses an attribute by name, from all sources; any other name can be typed. */
export function AttributePicker({ value, onChange, ...rest }: AttributePickerProps) {
  const { t } = useTranslation();
  const { catalogue } = useKnowledge();
  const data = useMemo((): ComboboxStringGroupData => {
    const names = [...catalogue.attributes.keys()].toSorted();
    const sourceOf = (name: string) => SOURCES.find((source) => name.startsWith(`${source}.`)) ?? 'context';
    return (['context', ...SOURCES] as const)
      .map((source) => ({
        group: t(`editor.sources.${source}`),
        items: names.filter((name) => sourceOf(name) === source),
      }))
      .filter(({ items }) => items.length > 0);
  }, [catalogue, t]);
  return (
    <Autocomplete
      {...rest}
      data={data}
      value={value}
      onChange={onChange}
      limit={60}
      maxDropdownHeight={320}
      spellCheck={false}
      autoComplete="off"
      placeholder={t('editor.attributePlaceholder')}
      classNames={{ input: classes.mono ?? '', option: classes.mono ?? '' }}
    />
  );
}
