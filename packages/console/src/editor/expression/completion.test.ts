import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { completeExpression } from './completion.ts';

const known = {
  attributes: new Map([['orchestrator.channel', 'string']]),
  valuesOf: (attribute: string) => (attribute === 'orchestrator.channel' ? ['WEB', 'SMS'] : []),
  functionWords: (_: string, summary: string) => summary,
};

const offered = (text: string) => {
  const context = new CompletionContext(EditorState.create({ doc: text }), text.length, false);
  return completeExpression(context, known)?.options.map(({ label }) => label) ?? [];
};

describe('completion', () => {
  it('offers attributes, functions and words while a name is typed', () => {
    expect(offered('orch')).toEqual(expect.arrayContaining(['orchestrator.channel', 'isTimeRange', 'and']));
  });

  it('offers values the attribute is known to have, within quotes', () => {
    expect(offered("orchestrator.channel == 'W")).toEqual(['WEB', 'SMS']);
    expect(offered("orchestrator.channel in ['WEB', '")).toEqual(['WEB', 'SMS']);
  });

  it('offers time zones where one belongs', () => {
    expect(offered("isTimeRange('09:00:00', '18:00:00', 'Europe/B")).toContain('Europe/Berlin');
  });

  it('offers nothing where nothing is typed', () => {
    expect(offered('a == 1 ')).toEqual([]);
  });
});
