import { TUTORIAL_BOT } from '../packages/bot/src/documents/tutorial-bot.ts';
import { TUTORIAL } from '../packages/server/src/demo/tutorial.ts';
import { ACCOUNT } from './console-server.ts';
import type { GivenRouting, Stage } from './journeys.ts';

const { version: _, ...ROUTING } = TUTORIAL;

/** Gives the account the routing and the bot of the tutorial, and further policies. */
export async function givenTutorial(
  stage: Stage,
  more: NonNullable<GivenRouting['policies']> = [],
): Promise<void> {
  await stage.given({ ...ROUTING, policies: [...(ROUTING.policies ?? []), ...more] });
  const params = { accountId: ACCOUNT, botId: TUTORIAL_BOT.id };
  await stage.api.call('bots.save', { params, body: TUTORIAL_BOT });
}
