import { ENDPOINTS, type Endpoint } from '@conversation-orchestrator/api';
import { expect, it } from 'vitest';

const FILE = new URL('./routes.generated.ts', import.meta.url);

function routeOf({ method, path, access, consumes, replies }: Endpoint): string {
  const answers = Object.keys(replies).filter((status) => Number(status) >= 400);
  const kind = access.kind === 'public' && access.examines === 'basic' ? 'basic' : access.kind;
  const members = [`method: '${method}'`, `path: '${path}'`, `access: '${kind}'`];
  if (consumes?.[0] === 'application/x-www-form-urlencoded') members.push('form: true');
  if (answers.length > 0) members.push(`answers: [${answers.join(', ')}]`);
  return `{ ${members.join(', ')} }`;
}

it('routes.generated.ts is what the endpoint table says (npx vitest run packages/sdk -u rewrites it)', async () => {
  const rows = Object.values<Endpoint>(ENDPOINTS).map(
    (endpoint) => `  '${endpoint.id}': ${routeOf(endpoint)},`,
  );
  const text = `// Written by routes.test.ts from the endpoint table, so that a client need not load the schemas to know the paths.
import type { Routes } from './route.ts';

/** The route of every endpoint. */
export const ROUTES: Routes = {
${rows.join('\n')}
};
`;
  await expect(text).toMatchFileSnapshot(FILE.pathname);
});
