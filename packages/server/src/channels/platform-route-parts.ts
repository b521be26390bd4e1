import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';
import type { AdmissionParts } from './admit.ts';
import type { ContextParts } from './keep-context.ts';
import type { AnsweringParts } from './platform-reply.ts';

/** What the routes that platforms call need of the server. */
export type PlatformRouteParts = AdmissionParts &
  AnsweringParts &
  ContextParts & { readonly clock: Clock; readonly newId: NewId };
