import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { showDone } from '../../ui/toast.tsx';
import { type Example, MAXIMUM_EXAMPLES, withExample } from './example.ts';
import { ExampleRow } from './example-row.tsx';
import classes from './examples.module.css';
import type { useExamples } from './use-examples.ts';

type ExamplesDialogProps = {
  readonly examples: readonly Example[];
  /** What is being tried, to be saved under a name. */
  readonly present: Omit<Example, 'name'>;
  readonly onChange: ReturnType<typeof useExamples>['change'];
  readonly onLoad: (example: Example) => void;
  readonly onClose: () => void;
};

/** Saves the context that is tried under a name, and manages those that were saved. */
export function ExamplesDialog({ examples, present, onChange, onLoad, onClose }: ExamplesDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} size="lg" title={t('simulator.examples.title')}>
      <Stack gap="md">
        <Text c="var(--faint)">{t('simulator.examples.where')}</Text>
        <SaveForm examples={examples} present={present} onChange={onChange} />
        {examples.length === 0 ? (
          <Text c="var(--faint)">{t('simulator.examples.none')}</Text>
        ) : (
          <ul className={classes.list}>
            {examples.map((example) => (
              <ExampleRow
                key={example.name}
                example={example}
                examples={examples}
                onChange={onChange}
                onLoad={() => {
                  onLoad(example);
                  onClose();
                }}
              />
            ))}
          </ul>
        )}
      </Stack>
    </Dialog>
  );
}

function SaveForm({
  examples,
  present,
  onChange,
}: Pick<ExamplesDialogProps, 'examples' | 'present' | 'onChange'>) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [failed, setFailed] = useState(false);
  const wanted = name.trim();
  const replaces = examples.some((example) => example.name === wanted);
  const full = examples.length >= MAXIMUM_EXAMPLES && !replaces;
  const empty = Object.keys(present.context).length === 0;
  const save = (event: FormEvent) => {
    event.preventDefault();
    const kept = onChange((now) => withExample(now, { ...present, name: wanted }));
    setFailed(!kept);
    if (!kept) return;
    setName('');
    showDone(t('simulator.examples.saved', { name: wanted }));
  };
  const problem = failed
    ? t('simulator.examples.notKept')
    : full && t('simulator.examples.full', { count: MAXIMUM_EXAMPLES });
  return (
    <form onSubmit={save}>
      <div className={classes.save}>
        <TextInput
          label={t('simulator.examples.name')}
          description={empty ? t('simulator.examples.nothingYet') : undefined}
          error={problem}
          maxLength={100}
          value={name}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={wanted === '' || empty || full}>
          {t(replaces ? 'simulator.examples.replace' : 'simulator.examples.save')}
        </Button>
      </div>
    </form>
  );
}
