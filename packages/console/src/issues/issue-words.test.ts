import { checkPolicy, type Policy } from '@conversation-orchestrator/engine';
import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { de } from '../i18n/de/de.ts';
import { en } from '../i18n/en/en.ts';
import { issueSentence, issueWords } from './issue-words.ts';

let english: TFunction;
let german: TFunction;

beforeAll(async () => {
  const options = {
    interpolation: { escapeValue: false },
    resources: { de: { translation: de }, en: { translation: en } },
  };
  await i18next.init(options);
  english = i18next.getFixedT('en');
  german = i18next.getFixedT('de');
});

const CATALOGUE = {
  attributes: new Map([['orchestrator.phoneNumber', 'string' as const]]),
  calendars: new Set<string>(),
};

function firstIssue(expression: string, changes: Partial<Policy> = {}) {
  const actions = [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'vip' } }] as const;
  const policy: Policy = { id: 'p', name: 'P', enabled: true, expression, actions, ...changes };
  const [issue] = checkPolicy(policy, CATALOGUE);
  if (issue === undefined) throw new Error('There is nothing wrong with it');
  return issue;
}

describe('a mistake', () => {
  it('names what it is about, and the nearest known name, in the language of the reader', () => {
    const issue = firstIssue("orchestrator.phoneNumbr == '1'");
    const named = ['`orchestrator.phoneNumbr`', '`orchestrator.phoneNumber`'];
    expect(issueSentence(issue, english)).toBe(`${named[0]} is not known. Did you mean ${named[1]}?`);
    expect(issueSentence(issue, german)).toBe(`${named[0]} ist nicht bekannt. Meinten Sie ${named[1]}?`);
  });

  it('says how a function is called where the number of arguments is wrong', () => {
    expect(issueSentence(firstIssue("isTimeRange('09:00:00') "), german)).toContain('`isTimeRange(');
  });

  it('says what is missing by where it is missing', () => {
    expect(issueSentence(firstIssue('true', { name: '' }), german)).toBe('Eine Regel braucht einen Namen');
    const nowhere = [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: '' } }] as const;
    const unsaid = firstIssue("orchestrator.phoneNumber == '1'", { actions: nowhere });
    expect(issueSentence(unsaid, english)).toBe('Which skill?');
  });

  it('keeps the words of the engine where they say more, alone in English and behind a headline in German', () => {
    const issue = firstIssue('orchestrator.phoneNumber &&');
    expect(issueSentence(issue, english)).toBe(issue.message);
    expect(issueSentence(issue, german)).toBe(`So schreibt man keinen Ausdruck: ${issue.message}`);
  });

  it('that the console does not know is told in the words of the server', () => {
    const issue = { code: 'NEW', severity: 'error', path: '', message: 'Brand new' } as const;
    expect(issueWords(issue, german)).toEqual({ headline: 'Hier stimmt etwas nicht', detail: 'Brand new' });
  });
});
