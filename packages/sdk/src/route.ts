import type { Access, EndpointId, Method } from '@conversation-orchestrator/api';

/** What the client must know of an endpoint to call it. */
export type Route = {
  readonly method: Method;
  readonly path: string;
  readonly access: Access['kind'] | 'basic';
  /** The media type of the body, where it is not JSON. */
  readonly form?: true;
  /** Statuses of 400 and more that are answers, not refusals. */
  readonly answers?: readonly number[];
};

/** Every endpoint's route. */
export type Routes = Readonly<Record<EndpointId, Route>>;
