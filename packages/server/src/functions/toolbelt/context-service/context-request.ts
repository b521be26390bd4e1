/** A request that code makes of the reference's context service. */
export type ContextRequest = {
  readonly url: URL;
  readonly method: string;
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};
