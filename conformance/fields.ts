/** Says what is wrong with a case, and where it stands. */
export function malformed(place: string, what: string): never {
  throw new Error(`conformance/${place}: ${what}`);
}

/** The fields of one mapping of a case file. Asking for one of another kind than it has throws, naming the place. */
export class Fields {
  readonly place: string;
  readonly #fields: ReadonlyMap<string, unknown>;

  constructor(place: string, fields: unknown) {
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
      malformed(place, 'is no mapping');
    this.place = place;
    this.#fields = new Map(Object.entries(fields));
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  /** Any value; missing is an error. */
  get(name: string): unknown {
    if (!this.has(name)) malformed(this.place, `\`${name}\` is missing`);
    return this.#fields.get(name);
  }

  text(name: string, otherwise?: string): string {
    const value = this.has(name) ? this.get(name) : otherwise;
    return typeof value === 'string' ? value : malformed(this.place, `\`${name}\` is no text`);
  }

  list(name: string, otherwise?: readonly unknown[]): readonly unknown[] {
    const value = this.has(name) ? this.get(name) : otherwise;
    return Array.isArray(value) ? value : malformed(this.place, `\`${name}\` is no list`);
  }

  texts(name: string, otherwise?: readonly string[]): readonly string[] {
    const values = this.list(name, otherwise);
    if (values.some((value) => typeof value !== 'string'))
      malformed(this.place, `\`${name}\` is no list of texts`);
    return values as readonly string[];
  }

  /** A mapping by name; missing is empty. */
  map<Item>(name: string): ReadonlyMap<string, Item> {
    const value = this.has(name) ? this.get(name) : {};
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      malformed(this.place, `\`${name}\` is no mapping`);
    return new Map(Object.entries(value) as [string, Item][]);
  }

  /** Refuses a misspelt field. */
  only(names: readonly string[]): void {
    const unknown = [...this.#fields.keys()].filter((name) => !names.includes(name));
    if (unknown.length > 0) malformed(this.place, `unknown fields: ${unknown.join(', ')}`);
  }
}
