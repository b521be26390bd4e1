import type { JWK } from 'jose';

/** The key that signs tokens, and who signs with it. */
export type SigningKey = {
  /** The `kid` of its tokens. */
  readonly id: string;
  /** The `iss` of its tokens. */
  readonly issuer: string;
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
  /** Epoch milliseconds. */
  readonly createdAt: number;
};

/** Keeps the signing key that all nodes share. */
export type SigningKeyStore = {
  /** The key, if there is one yet. */
  find(): Promise<SigningKey | undefined>;

  /** Offers a key. Answers the one that all nodes use from now on: this one, unless another was there first. */
  offer(key: SigningKey): Promise<SigningKey>;

  /** Gives the signer another name. Tokens signed under the old one are refused from then on. */
  changeIssuer(id: string, issuer: string): Promise<void>;
};
