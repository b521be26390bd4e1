import type { TransferTarget } from '../runtime/bot-effect.ts';
import type { Turn } from '../runtime/turn.ts';
import { fallBack } from './fall-back.ts';
import { refusalOf } from './refusal.ts';
import { fallbackOf, sameTarget } from './target.ts';

/** Where somebody wants a conversation to go, as it was written. */
export type Wanted = { readonly skillId?: string | undefined; readonly agentId?: string | undefined };

/**
 * Transfers to the agent, else to the skill, else to the fallback: the first that does not lead back to the bot, exists, and (an agent) is
 * online. `message` is said before a transfer that is not the fallback.
 */
export async function transferTo(turn: Turn, wanted: Wanted, message: string): Promise<void> {
  const candidates = candidatesOf(turn, wanted);
  for (const [index, to] of candidates.entries()) {
    const why = await refusalOf(turn, to);
    if (why !== undefined) {
      turn.note({ kind: 'refused', to, why });
      continue;
    }
    turn.say(message);
    const rest = [...candidates.slice(index + 1), fallbackOf(turn)].filter((other) => !sameTarget(other, to));
    turn.leave({ kind: 'transfer', to, because: 'decided' }, { kind: 'transferred', to, rest });
    return;
  }
  await fallBack(turn, 'TRANSFER_REFUSED');
}

function candidatesOf(turn: Turn, wanted: Wanted): readonly TransferTarget[] {
  const skillId = idOf(wanted.skillId);
  const agentId = withoutAccount(idOf(wanted.agentId), turn.conversation.accountId);
  const candidates: TransferTarget[] = [];
  if (agentId !== undefined)
    candidates.push({ kind: 'agent', agentId, skillId: skillId ?? turn.bot.document.fallback.skillId });
  if (skillId !== undefined) candidates.push({ kind: 'skill', skillId });
  return candidates;
}

/** What scripts of the reference write where they have no id: its template uses `-1` for "no skill", and variables become texts. */
const NO_ID: readonly string[] = ['', '-1', 'null', 'undefined'];

function idOf(text: string | undefined): string | undefined {
  const id = text?.trim();
  return id === undefined || NO_ID.includes(id) ? undefined : id;
}

/** The reference's template makes the id of an agent from those of account and user: `le12345678.agent-ana`. */
function withoutAccount(agentId: string | undefined, accountId: string): string | undefined {
  return agentId?.startsWith(`${accountId}.`) ? agentId.slice(accountId.length + 1) : agentId;
}
