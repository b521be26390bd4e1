import { access } from './access.ts';
import { common } from './common.ts';
import { context } from './context.ts';
import { directory } from './directory.ts';
import { editor } from './editor.ts';
import { ladder } from './ladder.ts';
import { logs } from './logs.ts';
import { pages } from './pages.ts';
import { policies } from './policies.ts';
import { policyWords } from './policy-words.ts';
import { problems } from './problems.ts';
import { revisions } from './revisions.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { simulator } from './simulator.ts';
import { usage } from './usage.ts';

/** All texts in English: the language whose keys the others must have. */
export const en = {
  access,
  common,
  context,
  editor,
  directory,
  ladder,
  logs,
  pages,
  policies,
  policyWords,
  problems,
  revisions,
  settings,
  shell,
  usage,
  simulator,
} as const;
