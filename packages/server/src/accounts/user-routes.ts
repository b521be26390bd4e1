import { Problem } from '@conversation-orchestrator/api';
import { authorOf } from '../audit/auditor.ts';
import type { Handlers } from '../http/handlers.ts';
import { changeUser } from './change-user.ts';
import { type CreateUserOptions, createUser } from './create-user.ts';
import type { User } from './user-store.ts';

type UserEndpoints = 'users.list' | 'users.create' | 'users.get' | 'users.update' | 'users.delete';

/** The routes of the console's users. */
export function userRoutes(options: CreateUserOptions): Pick<Handlers, UserEndpoints> {
  const { users, audit } = options;
  return {
    async 'users.list'({ principal }) {
      const all = await users.list(principal.accountId);
      return { status: 200, body: { users: all.map(toReply) } };
    },
    async 'users.create'(request) {
      const user = await createUser(options, authorOf(request), request.body);
      const Location = `/v2/accounts/${encodeURIComponent(user.accountId)}/users/${user.id}`;
      return { status: 201, body: toReply(user), headers: { Location } };
    },
    async 'users.get'({ principal, params }) {
      const user = await users.find(params.userId);
      if (user?.accountId !== principal.accountId) throw unknownUser(params.userId);
      return { status: 200, body: toReply(user) };
    },
    async 'users.update'(request) {
      const user = await changeUser(options, authorOf(request), request.params.userId, request.body);
      return { status: 200, body: toReply(user) };
    },
    async 'users.delete'(request) {
      const { accountId, userId } = request.params;
      const entry = audit(authorOf(request), { action: 'user.deleted', target: userId });
      if (!(await users.remove({ accountId, id: userId }, entry))) throw unknownUser(userId);
      return { status: 204 };
    },
  };
}

function unknownUser(userId: string): Problem {
  return new Problem('NOT_FOUND', `There is no user ${userId}.`);
}

function toReply({ id, email, name, role, createdAt, lastSignInAt }: User) {
  return {
    id,
    email,
    name,
    role,
    createdAt: new Date(createdAt).toISOString(),
    ...(lastSignInAt !== undefined && { lastSignInAt: new Date(lastSignInAt).toISOString() }),
  };
}
