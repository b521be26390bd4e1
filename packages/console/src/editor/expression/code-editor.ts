import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import type { Diagnostic } from '@codemirror/lint';
import { linter, lintKeymap } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { type Completable, completeExpression } from './completion.ts';
import { expressionLanguage } from './language.ts';

/** What the text field asks while it is edited. Each is called anew: what is known may change. */
export type CodeEditorHooks = {
  readonly label: string;
  readonly placeholder: string;
  readonly known: () => Completable;
  readonly lint: (text: string) => readonly Diagnostic[];
  readonly onChange: (text: string) => void;
};

const look = EditorView.theme({
  '&': {
    fontSize: '0.9375rem',
    border: '1px solid var(--chip-line)',
    borderRadius: '8px',
    background: 'var(--surface)',
  },
  '&.cm-focused': { outline: '2px solid var(--mantine-primary-color-filled)', outlineOffset: '1px' },
  '.cm-content': {
    fontFamily: 'var(--mantine-font-family-monospace)',
    padding: '10px 4px',
    minHeight: '72px',
    caretColor: 'var(--mantine-color-text)',
  },
  '.cm-tooltip': {
    background: 'var(--surface)',
    border: '1px solid var(--line)',
    borderRadius: '8px',
    color: 'var(--mantine-color-text)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mantine-font-family-monospace)',
    fontSize: '0.875rem',
    maxHeight: '260px',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    background: 'var(--mantine-primary-color-filled)',
    color: '#fff',
  },
  '.cm-completionDetail': { color: 'var(--faint)', fontStyle: 'normal' },
  '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail': { color: '#fff' },
  '.cm-completionInfo': { maxWidth: '320px', padding: '8px' },
  '.cm-placeholder': { color: 'var(--faint)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selected) !important',
  },
  '.cm-matchingBracket': { background: 'var(--selected) !important' },
  '.cm-diagnostic': { fontFamily: 'var(--mantine-font-family)' },
});

/** Everything the expression field is besides its text. Tab leaves the field, as keyboard users expect. */
export function codeEditorExtensions(hooks: CodeEditorHooks): Extension {
  return [
    history(),
    closeBrackets(),
    bracketMatching(),
    EditorView.lineWrapping,
    expressionLanguage,
    autocompletion({ override: [(context) => completeExpression(context, hooks.known())], icons: false }),
    linter((view) => hooks.lint(view.state.doc.toString()), { delay: 200 }),
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...completionKeymap,
      ...lintKeymap,
    ]),
    EditorView.contentAttributes.of({
      'aria-label': hooks.label,
      'aria-multiline': 'true',
      spellcheck: 'false',
    }),
    placeholder(hooks.placeholder),
    look,
    EditorView.updateListener.of((update) => {
      if (update.docChanged) hooks.onChange(update.state.doc.toString());
    }),
  ];
}
