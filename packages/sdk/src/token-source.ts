/** A token and how long it lasts. */
export type Grant = { readonly token: string; readonly expiresInSeconds: number };

/** Where the token of a request comes from. */
export type TokenSource = {
  /** A token that is valid as far as is known. */
  readonly get: () => Promise<string>;
  /** Says that the server refused a token: it is not given again. */
  readonly refuse: (token: string) => void;
};

const LONGEST_MARGIN_MS = 60_000;

type Kept = { readonly token: string; readonly renewAt: number; readonly expiresAt: number };

/**
 * Keeps a granted token and renews it before it expires: in its last minute, or last tenth where it lives shorter.
 * However many ask at once, one grant is under way. Where a renewal fails, the old token serves until it expires.
 */
export function renewedToken(grant: () => Promise<Grant>, now: () => number = Date.now): TokenSource {
  let kept: Kept | undefined;
  let underWay: Promise<string> | undefined;

  const renew = async (): Promise<string> => {
    const { token, expiresInSeconds } = await grant();
    const life = expiresInSeconds * 1_000;
    const expiresAt = now() + life;
    kept = { token, expiresAt, renewAt: expiresAt - Math.min(LONGEST_MARGIN_MS, life / 10) };
    return token;
  };

  const renewOnce = (): Promise<string> => {
    underWay ??= renew().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };

  return {
    get: async () => {
      const current = kept;
      if (!current || now() >= current.expiresAt) return renewOnce();
      if (now() < current.renewAt) return current.token;
      return renewOnce().catch(() => current.token);
    },
    refuse: (token) => {
      if (kept?.token === token) kept = undefined;
    },
  };
}

/** Gives the token the caller has, asking again each time. */
export function givenToken(token: string | (() => string | Promise<string>)): TokenSource {
  return { get: async () => (typeof token === 'string' ? token : token()), refuse: () => undefined };
}
