import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';
import type { Database } from '../storage/database.ts';

/** What the SQL context store is made of. */
export type SqlContextParts = { readonly database: Database; readonly clock: Clock; readonly newId: NewId };
