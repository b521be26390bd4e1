import { access } from './access.ts';
import { bots } from './bots.ts';
import { channels } from './channels.ts';
import { chats } from './chats.ts';
import { code } from './code.ts';
import { context } from './context.ts';
import { directory } from './directory.ts';
import { editor } from './editor.ts';
import { functions } from './functions.ts';
import { intents } from './intents.ts';
import { issues } from './issues.ts';
import { ladder } from './ladder.ts';
import { logs } from './logs.ts';
import { revisions } from './revisions.ts';
import { settings } from './settings.ts';
import { simulator } from './simulator.ts';
import { tour } from './tour.ts';
import { usage } from './usage.ts';

/** The texts in English of everything that is loaded when it is first opened. */
export const pageTexts = {
  access,
  bots,
  channels,
  chats,
  code,
  context,
  directory,
  editor,
  functions,
  intents,
  issues,
  ladder,
  logs,
  revisions,
  settings,
  simulator,
  tour,
  usage,
} as const;
