import { afterAll, beforeAll, describe } from 'vitest';
import { ContextScene, type ContextStoreFixture } from './context-scene.suite.ts';
import { describeDocuments } from './documents.suite.ts';
import { describeNamespaces } from './namespaces.suite.ts';
import { describeRetention } from './retention.suite.ts';

/** What every context store must fulfil. */
export function describeContextStore(name: string, open: () => Promise<ContextStoreFixture>): void {
  describe(`the context store in ${name}`, () => {
    let fixture: ContextStoreFixture;
    beforeAll(async () => {
      fixture = await open();
    });
    afterAll(() => fixture.dispose());

    const scene = new ContextScene(() => fixture);
    describeDocuments(scene);
    describeRetention(scene);
    describeNamespaces(scene);
  });
}
