import { Button, Menu, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../data/use-directory.ts';
import { issuesAt } from '../editor/issue-text.tsx';
import { moveItem } from '../policies/move-item.ts';
import { ReorderWords } from '../policies/reorder-words.tsx';
import { useReordering } from '../policies/use-reordering.ts';
import { useLatest } from '../ui/use-latest.ts';
import type { BotDraft, StepKind } from './bot-draft.ts';
import { useBotEditing } from './bot-editing.tsx';
import classes from './outline.module.css';
import { OutlineRow } from './outline-row.tsx';
import { type BotPart, partWords } from './parts.ts';
import { StepIcon } from './steps/step-icon.tsx';
import { stepSentence } from './steps/step-sentence.ts';

/** Height of a row in pixels, the gap below it included. */
const ROW_PX = 58;

const KINDS: readonly StepKind[] = ['say', 'ask', 'intent', 'branch', 'script', 'route', 'transfer', 'close'];

type OutlineProps = {
  readonly draft: BotDraft;
  /** A part of the bot, or the key of a step. */
  readonly shown: string;
  /** The step at which the preview waits. */
  readonly waitsAt: string | undefined;
  readonly editable: boolean;
  readonly onShow: (part: string) => void;
  readonly onMove: (key: string, to: number) => void;
  readonly onAdd: (kind: StepKind) => void;
};

/** A bot from top to bottom: what it is, its steps in order as sentences, and what it does when they lead nowhere. */
export function Outline({ draft, shown, waitsAt, editable, onShow, onMove, onAdd }: OutlineProps) {
  const { t } = useTranslation();
  const directory = useDirectory();
  const { issues } = useBotEditing();
  const scroller = useRef<HTMLOListElement>(null);
  const { handle, moving } = useReordering({
    scroller,
    rowHeight: ROW_PX,
    count: draft.steps.length,
    onDrop: onMove,
    onStep: useLatest((at: number) => scroller.current?.children[at]?.scrollIntoView({ block: 'nearest' })),
  });
  const placed = draft.steps.map((step, at) => ({ ...step, at }));
  const steps = moving ? moveItem(placed, moving.from, moving.at) : placed;
  const part = (name: BotPart) => (
    <PartRow name={name} draft={draft} selected={shown === name} onShow={onShow} />
  );
  return (
    <nav className={classes.outline} aria-label={t('bots.outline')}>
      {part('bot')}
      {part('greeting')}
      <ol ref={scroller} className={classes.steps} data-moving={moving !== undefined || undefined}>
        {steps.map(({ at, item, key }, shownAt) => (
          <li key={key} data-moving={moving?.id === key || undefined}>
            <OutlineRow
              icon={<StepIcon kind={item.kind} />}
              number={shownAt + 1}
              title={item.id || '…'}
              text={stepSentence(item, directory, t)}
              selected={shown === key}
              waits={item.id === waitsAt}
              issues={issuesAt(issues, `steps[${at}]`)}
              {...(editable && { held: { id: key, at, handle } })}
              onShow={() => onShow(key)}
            />
          </li>
        ))}
      </ol>
      <ReorderWords moving={moving} count={draft.steps.length} />
      {editable && <AddStep onAdd={onAdd} />}
      {part('fallback')}
      {part('silence')}
    </nav>
  );
}

type PartRowProps = {
  readonly name: BotPart;
  readonly draft: BotDraft;
  readonly selected: boolean;
  readonly onShow: (part: string) => void;
};

function PartRow({ name, draft, selected, onShow }: PartRowProps): ReactNode {
  const { t } = useTranslation();
  const { skillName } = useDirectory();
  const { issues } = useBotEditing();
  const { icon: Icon, paths } = partWords[name];
  return (
    <OutlineRow
      icon={<Icon size={16} aria-hidden />}
      title={t(`bots.parts.${name}`)}
      text={partWords[name].text(draft, t, skillName)}
      selected={selected}
      issues={paths.flatMap((path) => issuesAt(issues, path))}
      onShow={() => onShow(name)}
    />
  );
}

function AddStep({ onAdd }: { readonly onAdd: (kind: StepKind) => void }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <Button variant="light" leftSection={<Plus size={16} />} className={classes.add ?? ''}>
          {t('bots.addStep')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {KINDS.map((kind) => (
          <Menu.Item key={kind} leftSection={<StepIcon kind={kind} />} onClick={() => onAdd(kind)}>
            {t(`bots.stepKinds.${kind}`)}
            <Text c="var(--faint)">{t(`bots.stepHints.${kind}`)}</Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
