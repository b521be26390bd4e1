import { Button, Group, TextInput, UnstyledButton } from '@mantine/core';
import { Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { absoluteTime } from '../../ui/format-time.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { showDone } from '../../ui/toast.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import { type Example, withExample, withoutExample, withRenamed } from './example.ts';
import classes from './examples.module.css';
import type { useExamples } from './use-examples.ts';

type ExampleRowProps = {
  readonly example: Example;
  readonly examples: readonly Example[];
  readonly onChange: ReturnType<typeof useExamples>['change'];
  readonly onLoad: () => void;
};

/** One saved example: load it, call it otherwise, delete it with a way back. */
export function ExampleRow({ example, examples, onChange, onLoad }: ExampleRowProps) {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState(false);
  const { name } = example;
  const putBack = useLatest(() => onChange((now) => withExample(now, example)));
  const remove = () => {
    onChange((now) => withoutExample(now, name));
    showDone(t('simulator.examples.deleted', { name }), { label: t('common.undo'), run: putBack });
  };
  if (renaming)
    return (
      <li className={classes.row}>
        <RenameForm
          name={name}
          taken={(to) => to !== name && examples.some((other) => other.name === to)}
          onRename={(to) => onChange((now) => withRenamed(now, name, to))}
          onClose={() => setRenaming(false)}
        />
      </li>
    );
  return (
    <li className={classes.row}>
      <UnstyledButton
        className={classes.load ?? ''}
        aria-label={t('simulator.examples.load', { name })}
        onClick={onLoad}
      >
        <strong>{name}</strong>
        <ExampleSummary example={example} />
      </UnstyledButton>
      <IconButton
        label={t('simulator.examples.rename', { name })}
        icon={<Pencil size={16} />}
        onClick={() => setRenaming(true)}
      />
      <IconButton
        label={t('simulator.examples.delete', { name })}
        icon={<Trash2 size={16} />}
        onClick={remove}
      />
    </li>
  );
}

/** What distinguishes an example: its attributes, and its clock. */
function ExampleSummary({ example: { context, at } }: { readonly example: Example }) {
  const { i18n } = useTranslation();
  const values = Object.entries(context).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const clock = at === undefined ? [] : [absoluteTime(Date.parse(at), i18n.language)];
  return <span className={classes.summary}>{[...clock, ...values].join(' · ')}</span>;
}

type RenameFormProps = {
  readonly name: string;
  readonly taken: (name: string) => boolean;
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
};

function RenameForm({ name, taken, onRename, onClose }: RenameFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  const to = typed.trim();
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (to === '' || taken(to)) return;
    onRename(to);
    onClose();
  };
  return (
    <form className={classes.rename} onSubmit={rename}>
      <Group gap="xs" align="flex-start">
        <TextInput
          className={classes.name ?? ''}
          aria-label={t('simulator.examples.name')}
          error={taken(to) && t('simulator.examples.taken')}
          maxLength={100}
          value={typed}
          autoFocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="light">
          {t('common.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}
