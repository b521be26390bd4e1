import type { Value } from '@conversation-orchestrator/engine';
import { Textarea } from '@mantine/core';
import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './editor.module.css';
import { pastedLines, readList, writeList } from './list-text.ts';

type ListFieldProps = {
  readonly kind: 'texts' | 'numbers';
  readonly values: Value;
  readonly onChange: (values: Value) => void;
};

/** A list, one value a line. Cells pasted from a spreadsheet become lines. */
export function ListField({ kind, values, onChange }: ListFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => writeList(values));
  const read = readList(text, kind);

  const change = (typed: string) => {
    setText(typed);
    onChange(readList(typed, kind).values);
  };

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text');
    const lines = pastedLines(pasted);
    if (lines === pasted) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    change(`${value.slice(0, selectionStart)}${lines}${value.slice(selectionEnd)}`);
  };

  return (
    <div>
      <Textarea
        aria-label={t('editor.listLabel')}
        placeholder={t('editor.listPlaceholder')}
        autosize
        minRows={2}
        maxRows={8}
        spellCheck={false}
        classNames={{ input: classes.mono ?? '' }}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onPaste={paste}
      />
      <div className={classes.hint} role="status">
        {t('common.values', { count: read.values.length })}
        {read.repeated > 0 && ` · ${t('editor.listRepeated', { count: read.repeated })}`}
        {read.wrong.length > 0 && ` · ${t('editor.listWrong', { lines: read.wrong.slice(0, 3).join(', ') })}`}
      </div>
    </div>
  );
}
