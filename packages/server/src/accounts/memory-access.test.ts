import { describeAuditLog } from '../audit/audit-log.suite.ts';
import { createMemorySigningKeyStore } from '../auth/memory-signing-key-store.ts';
import { describeSessionStore } from '../auth/session-store.suite.ts';
import { describeSigningKeyStore } from '../auth/signing-key-store.suite.ts';
import type { AccessFixture } from '../testing/access-fixture.ts';
import { describeAccountStore } from './account-store.suite.ts';
import { describeApiKeyStore } from './api-key-store.suite.ts';
import { describeClientStore } from './client-store.suite.ts';
import { createMemoryAccess } from './memory-access.ts';
import { describeUserStore } from './user-store.suite.ts';

const dispose = async () => {};

const open = async (): Promise<AccessFixture> => {
  const { audit, ...stores } = createMemoryAccess();
  return { stores, audit, dispose };
};

describeAccountStore('memory', open);
describeApiKeyStore('memory', open);
describeClientStore('memory', open);
describeUserStore('memory', open);
describeSessionStore('memory', open);
describeAuditLog('memory', open);
describeSigningKeyStore('memory', async () => ({ store: createMemorySigningKeyStore(), dispose }));
