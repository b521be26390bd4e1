import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { curlForNextAction, curlForToken, curlForV1 } from './curl.ts';

/** What a shell makes of a command: its words. */
function wordsOf(command: string): readonly string[] {
  const listed = `set -- ${command}\nfor word in "$@"; do printf '%s\\0' "$word"; done`;
  return execFileSync('/bin/sh', ['-c', listed], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

const target = { origin: 'https://co.example.com', accountId: "it's 1" };

it('asks for a token with the credentials of the client', () => {
  expect(wordsOf(curlForToken(target, 'client-1', 'a$b`c'))).toEqual([
    'curl',
    '-X',
    'POST',
    'https://co.example.com/v2/authenticate/login',
    '-u',
    'client-1:a$b`c',
  ]);
});

it('asks for the next action of the account, whatever it is called', () => {
  const words = wordsOf(curlForNextAction(target, 'token'));
  expect(words[3]).toBe('https://co.example.com/v2/policy/nextaction');
  expect(words).toContain('Authorization: Bearer token');
  expect(JSON.parse(words.at(-1) ?? '')).toEqual({ accountId: "it's 1", conversationId: 'my-conversation' });
});

it('asks as existing v1 clients do', () => {
  expect(wordsOf(curlForV1(target, 'key'))).toEqual([
    'curl',
    "https://co.example.com/v1/account/it's%201/next-actions?conversationId=my-conversation",
    '-H',
    'maven-api-key: key',
  ]);
});
