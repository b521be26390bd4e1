import { EditorView } from '@codemirror/view';
import { Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../data/use-directory.ts';
import type { ToldIssue } from '../issues/issue-words.ts';
import { useLatest } from '../ui/use-latest.ts';
import classes from './editor.module.css';
import { codeEditorExtensions } from './expression/code-editor.ts';
import { lintExpression } from './expression/lint.ts';
import { FunctionHelp } from './function-help.tsx';
import { functionWords } from './function-words.ts';
import { IssueText } from './issue-text.tsx';
import { useKnowledge } from './knowledge-context.ts';
import { knownValues } from './known-values.ts';
import { TimeTemplate } from './time-template.tsx';

type ExpressionFieldProps = {
  readonly text: string;
  readonly issues: readonly ToldIssue[];
  readonly onChange: (text: string) => void;
};

/** The conditions as one expression, with completion, and with what is wrong under it while one types. */
export function ExpressionField({ text, issues, onChange }: ExpressionFieldProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const view = useCodeEditor(place, text, onChange);

  /** Puts a piece where the cursor is; after something else, as one more condition. */
  const insert = (piece: string, asCondition: boolean) => {
    if (view === undefined) return;
    const { doc, selection } = view.state;
    const before = doc.toString().trimEnd();
    const change =
      asCondition && before !== ''
        ? { from: before.length, to: doc.length, insert: ` and ${piece}` }
        : { from: selection.main.from, to: selection.main.to, insert: piece };
    view.dispatch({ changes: change, selection: { anchor: change.from + change.insert.length } });
    view.focus();
  };

  return (
    <div className={classes.expression}>
      <div ref={place} />
      <div aria-live="polite">
        <IssueText issues={issues} />
      </div>
      <Group gap="xs">
        <TimeTemplate onInsert={(piece) => insert(piece, true)} />
        <FunctionHelp onInsert={(piece) => insert(piece, false)} />
        {text.trim() === '' && <Text c="var(--faint)">{t('editor.emptyIsAlways')}</Text>}
      </Group>
    </div>
  );
}

/** Makes the text field once, and keeps its text and that of the draft the same. */
function useCodeEditor(
  place: React.RefObject<HTMLDivElement | null>,
  text: string,
  onChange: (text: string) => void,
) {
  const { t } = useTranslation();
  const { catalogue, seen } = useKnowledge();
  const { skills, agents } = useDirectory();
  const [view, setView] = useState<EditorView>();
  const initial = useRef(text);

  const valuesOf = (attribute: string): readonly string[] => {
    if (/skillId$/i.test(attribute)) return skills.map(({ id }) => id);
    if (/agentId$/i.test(attribute)) return agents.map(({ id }) => id);
    return knownValues(attribute, seen);
  };
  const known = useLatest(() => ({
    attributes: catalogue.attributes,
    valuesOf,
    functionWords: (name: string, summary: string) => functionWords(name, summary, t),
  }));
  const lint = useLatest((typed: string) => lintExpression(typed, catalogue, t));
  const changed = useLatest(onChange);
  const words = useRef({ label: t('editor.expression'), placeholder: t('editor.expressionPlaceholder') });

  useEffect(() => {
    if (place.current === null) return;
    const made = new EditorView({
      doc: initial.current,
      parent: place.current,
      extensions: codeEditorExtensions({ ...words.current, known, lint, onChange: changed }),
    });
    setView(made);
    return () => made.destroy();
  }, [place, known, lint, changed]);

  useEffect(() => {
    if (view === undefined || view.state.doc.toString() === text) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  }, [view, text]);

  return view;
}
