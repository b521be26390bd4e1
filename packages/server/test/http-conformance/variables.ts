import { CASE_ACCOUNT, OTHER_ACCOUNT } from '../../../../conformance/http-cases.ts';

/** What a case's texts are filled in with. */
export class Variables {
  readonly #accounts: readonly (readonly [written: string, meant: string])[];
  readonly #values = new Map<string, unknown>();
  readonly #now: () => number;

  /** `account` and `other` are the ids that the two accounts of the case really have. */
  constructor(account: string, other: string, now: () => number) {
    this.#accounts = [
      [CASE_ACCOUNT, account],
      [OTHER_ACCOUNT, other],
    ];
    this.#now = now;
  }

  set(name: string, value: unknown): void {
    this.#values.set(name, value);
  }

  /** The value with every text in it filled in, those it is built of and the names of members too. */
  fill(value: unknown): unknown {
    if (typeof value === 'string') return this.#fillText(value);
    if (Array.isArray(value)) return value.map((element) => this.fill(element));
    if (typeof value !== 'object' || value === null) return value;
    const { '<repeat>': repeated } = value as { readonly '<repeat>'?: readonly [string, number] };
    if (repeated !== undefined) return repeated[0].repeat(repeated[1]);
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [this.text(name), this.fill(member)]),
    );
  }

  /** A text filled in. */
  text(text: string): string {
    return String(this.#fillText(text));
  }

  /** A text that is one variable becomes its value; in a longer one, the value is written out. */
  #fillText(text: string): unknown {
    const alone = /^\$\{([^}]+)\}$/.exec(text)?.[1];
    if (alone !== undefined) return this.#valueOf(alone);
    const filled = text.replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => String(this.#valueOf(name)));
    return this.#accounts.reduce((written, [from, to]) => written.replaceAll(from, to), filled);
  }

  /** `now`, `now + 60`, `now - 60` (seconds) are times; everything else was captured. */
  #valueOf(expression: string): unknown {
    const moment = /^now(?: ([+-]) (\d+))?$/.exec(expression);
    if (moment) {
      const seconds = Number(moment[2] ?? 0) * (moment[1] === '-' ? -1 : 1);
      return new Date(this.#now() + seconds * 1000).toISOString();
    }
    if (!this.#values.has(expression)) throw new Error(`there is no variable ${expression}`);
    return this.#values.get(expression);
  }
}
