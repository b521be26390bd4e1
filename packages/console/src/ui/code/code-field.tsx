import { autocompletion, type CompletionSource, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef } from 'react';
import { useLatest } from '../use-latest.ts';

type CodeFieldProps = {
  readonly label: string;
  /** What it begins with; mount the field anew for another text. */
  readonly text: string;
  readonly language: Extension;
  readonly complete?: CompletionSource;
  readonly readOnly?: boolean;
  readonly onChange: (text: string) => void;
};

const look = EditorView.theme({
  '&': {
    border: '1px solid var(--chip-line)',
    borderRadius: '8px',
    background: 'var(--surface)',
    fontSize: '0.875rem',
    height: '100%',
  },
  '&.cm-focused': { outline: '2px solid var(--mantine-primary-color-filled)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', minHeight: '280px' },
  '.cm-content': { caretColor: 'var(--mantine-color-text)' },
  '.cm-gutters': { background: 'var(--ground)', color: 'var(--faint)', border: 'none' },
  '.cm-tooltip': { background: 'var(--surface)', border: '1px solid var(--line)', borderRadius: '8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    background: 'var(--mantine-primary-color-filled)',
    color: '#fff',
  },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selected) !important',
  },
});

// Variables of the page, so that it can be read in light and in dark.
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: [tags.string, tags.regexp], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: tags.function(tags.variableName), color: 'var(--code-function)' },
  { tag: tags.propertyName, color: 'var(--attribute)' },
  { tag: tags.comment, color: 'var(--faint)', fontStyle: 'italic' },
  { tag: tags.invalid, color: 'var(--wrong)' },
]);

/** A text field for code. Tab leaves it, as keyboard users expect. */
export function CodeField({ label, text, language, complete, readOnly = false, onChange }: CodeFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const change = useLatest(onChange);
  const begins = useRef({ label, text, language, readOnly, ...(complete && { complete }) });
  useEffect(() => {
    const parent = place.current;
    if (parent === null) return undefined;
    const view = new EditorView({ parent, state: stateOf(begins.current, change) });
    return () => view.destroy();
  }, [change]);
  return <div ref={place} />;
}

function stateOf(
  { complete, label, language, readOnly = false, text }: Omit<CodeFieldProps, 'onChange'>,
  onChange: (text: string) => void,
): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      history(),
      indentOnInput(),
      bracketMatching(),
      language,
      syntaxHighlighting(colours),
      ...(complete ? [autocompletion({ override: [complete], icons: false })] : []),
      EditorState.readOnly.of(readOnly),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, 'aria-multiline': 'true', spellcheck: 'false' }),
      keymap.of([...defaultKeymap, ...historyKeymap, ...completionKeymap]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
      look,
    ],
  });
}
