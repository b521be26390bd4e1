import { common } from './common.ts';
import { context } from './context.ts';
import { editor } from './editor.ts';
import { ladder } from './ladder.ts';
import { logs } from './logs.ts';
import { pages } from './pages.ts';
import { policies } from './policies.ts';
import { policyWords } from './policy-words.ts';
import { problems } from './problems.ts';
import { shell } from './shell.ts';
import { simulator } from './simulator.ts';
import { usage } from './usage.ts';

/** All texts in English: the language whose keys the others must have. */
export const en = {
  common,
  context,
  editor,
  ladder,
  logs,
  pages,
  policies,
  policyWords,
  problems,
  shell,
  usage,
  simulator,
} as const;
