import { Button, Group, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { Braces, CaseSensitive, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttributePicker } from '../editor/attribute-picker.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { ContextRow } from './context-rows.ts';
import classes from './simulator.module.css';
import type { TrialContext } from './use-trial-context.ts';

/** The context to try, as rows or as JSON. */
export function ContextEditor({ trial }: { readonly trial: TrialContext }) {
  const { t } = useTranslation();
  return (
    <div className={classes.context}>
      <SegmentedControl
        aria-label={t('simulator.contextAs')}
        data={[
          { value: 'rows', label: t('simulator.asRows') },
          { value: 'json', label: 'JSON' },
        ]}
        value={trial.mode}
        onChange={(mode) => trial.setMode(mode === 'json' ? 'json' : 'rows')}
      />
      {trial.mode === 'rows' ? (
        <ContextRows trial={trial} />
      ) : (
        <Textarea
          aria-label={t('simulator.contextJson')}
          autosize
          minRows={5}
          maxRows={18}
          spellCheck={false}
          classNames={{ input: classes.mono ?? '' }}
          value={trial.json}
          error={trial.wrong.length > 0 && t('simulator.wrongJson')}
          onChange={(event) => trial.setJson(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

/** So many attributes that no policy reads are shown beside the others. */
const SHOWN_UNREAD = 3;

function ContextRows({ trial: { rows, wrong, unread, setRows } }: { readonly trial: TrialContext }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const folded = all || unread.size <= SHOWN_UNREAD ? new Set<string>() : unread;
  const change = (at: number, part: Partial<ContextRow>) =>
    setRows(rows.map((row, other) => (other === at ? { ...row, ...part } : row)));
  return (
    <>
      <ul className={classes.rows}>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity: their names are being typed
          <li key={at} className={classes.row} hidden={folded.has(row.name)}>
            <AttributePicker
              aria-label={t('simulator.rowName', { number: at + 1 })}
              value={row.name}
              onChange={(name) => change(at, { name })}
            />
            <TextInput
              aria-label={t('simulator.rowValue', { name: row.name })}
              placeholder={t('policyWords.absent')}
              value={row.text}
              error={wrong.includes(row.name) && t('simulator.wrongValue')}
              onChange={(event) => change(at, { text: event.currentTarget.value })}
              rightSection={<KindSwitch row={row} onChange={(kind) => change(at, { kind })} />}
            />
            <IconButton
              label={t('simulator.removeRow', { name: row.name })}
              icon={<X size={16} />}
              onClick={() => setRows(rows.filter((_, other) => other !== at))}
            />
          </li>
        ))}
      </ul>
      <Group>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<Plus size={16} />}
          onClick={() => setRows([...rows, { name: '', kind: 'text', text: '' }])}
        >
          {t('simulator.addRow')}
        </Button>
        {folded.size > 0 && (
          <Button variant="subtle" color="gray" size="compact-md" onClick={() => setAll(true)}>
            {t('simulator.showUnread', { count: folded.size })}
          </Button>
        )}
      </Group>
    </>
  );
}

type KindSwitchProps = { readonly row: ContextRow; readonly onChange: (kind: ContextRow['kind']) => void };

/** Whether a value is taken as text, or as JSON: a number, yes or no, a list. */
function KindSwitch({ row, onChange }: KindSwitchProps) {
  const { t } = useTranslation();
  const isText = row.kind === 'text';
  return (
    <IconButton
      size="md"
      label={t(isText ? 'simulator.isText' : 'simulator.isJson')}
      icon={isText ? <CaseSensitive size={16} /> : <Braces size={14} />}
      onClick={() => onChange(isText ? 'json' : 'text')}
    />
  );
}
