import { HighlightStyle, LanguageSupport, LRLanguage, syntaxHighlighting } from '@codemirror/language';
import { expressionParser } from '@conversation-orchestrator/engine';
import { styleTags, tags } from '@lezer/highlight';

/** Which words of the grammar are shown how. The colours are variables, so that they follow the scheme. */
const highlighting = styleTags({
  Number: tags.number,
  String: tags.string,
  'Boolean Null': tags.bool,
  'FunctionName/Identifier': tags.function(tags.variableName),
  'Name/Identifier PropertyName/Identifier Member': tags.variableName,
  'And Or Not Conditional': tags.keyword,
  'BinaryOperator UnaryOperator': tags.operator,
});

const colours = HighlightStyle.define([
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: tags.bool, color: 'var(--code-number)' },
  { tag: tags.function(tags.variableName), color: 'var(--code-function)' },
  { tag: tags.variableName, color: 'var(--attribute)' },
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: tags.operator, color: 'var(--code-keyword)' },
]);

const language = LRLanguage.define({
  name: 'policy-expression',
  parser: expressionParser.configure({ props: [highlighting] }),
});

/** The expression language for the editor: the very grammar the engine reads with. */
export const expressionLanguage = [new LanguageSupport(language), syntaxHighlighting(colours)];
