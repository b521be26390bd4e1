/** Which policies the list shows. */
export const SHOWN = ['all', 'enabled', 'disabled'] as const;

export type Shown = (typeof SHOWN)[number];

/** What the address of the policies page says: search, filter, and the policy whose details are open. */
export type PoliciesSearch = {
  readonly q?: string;
  readonly show?: Exclude<Shown, 'all'>;
  readonly policy?: string;
};

/** Reads the query of the address; what it does not know is left out. */
export function policiesSearch({ q, show, policy }: Record<string, unknown>): PoliciesSearch {
  return {
    ...(typeof q === 'string' && q !== '' && { q }),
    ...((show === 'enabled' || show === 'disabled') && { show }),
    ...((typeof policy === 'string' || typeof policy === 'number') && { policy: String(policy) }),
  };
}
