import { common } from './common.ts';
import { pages } from './pages.ts';
import { policies } from './policies.ts';
import { policyWords } from './policy-words.ts';
import { problems } from './problems.ts';
import { shell } from './shell.ts';

/** The texts in German that the first visit shows: the frame, the sign-in, the list of policies. */
export const frame = {
  common,
  pages,
  policies,
  policyWords,
  problems,
  shell,
} as const;
