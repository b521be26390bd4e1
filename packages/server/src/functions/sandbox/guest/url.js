/** `URLSearchParams` as browsers have it. */
export class URLSearchParams {
  #pairs;
  #changed;
  constructor(init = '', changed = () => {}) {
    this.#pairs = pairsOf(init);
    this.#changed = changed;
  }
  get size() {
    return this.#pairs.length;
  }
  append(name, value) {
    this.#set([...this.#pairs, [String(name), String(value)]]);
  }
  delete(name) {
    this.#set(this.#pairs.filter(([key]) => key !== String(name)));
  }
  get(name) {
    return this.#pairs.find(([key]) => key === String(name))?.[1] ?? null;
  }
  getAll(name) {
    return this.#pairs.filter(([key]) => key === String(name)).map(([, value]) => value);
  }
  has(name) {
    return this.#pairs.some(([key]) => key === String(name));
  }
  set(name, value) {
    const at = this.#pairs.findIndex(([key]) => key === String(name));
    const others = this.#pairs.filter(([key], index) => index === at || key !== String(name));
    const pair = [String(name), String(value)];
    this.#set(at === -1 ? [...others, pair] : others.map((other, index) => (index === at ? pair : other)));
  }
  sort() {
    this.#set([...this.#pairs].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
  }
  forEach(callback, self) {
    for (const [name, value] of this.#pairs) callback.call(self, value, name, this);
  }
  keys() {
    return this.#pairs.map(([name]) => name).values();
  }
  values() {
    return this.#pairs.map(([, value]) => value).values();
  }
  entries() {
    return this.#pairs.map(([name, value]) => [name, value]).values();
  }
  [Symbol.iterator]() {
    return this.entries();
  }
  toString() {
    return this.#pairs.map((pair) => pair.map(encodeFormText).join('=')).join('&');
  }
  #set(pairs) {
    this.#pairs = pairs;
    this.#changed(this.toString());
  }
}

/** Makes the class `URL`. The host takes addresses apart, by the URL Standard; nothing is asked of any network. */
export function createUrlClass(host) {
  const parse = (request) => {
    const parts = JSON.parse(host.parseUrl(JSON.stringify(request)));
    if (parts === null) throw new TypeError('Invalid URL');
    return parts;
  };
  const states = new WeakMap();
  const change = (url, member, value) => {
    const state = states.get(url);
    state.parts = parse({ address: state.parts.href, member, value: String(value) });
    return state;
  };
  const readSearch = (url) => {
    const { search } = states.get(url).parts;
    return new URLSearchParams(search, (changed) => change(url, 'search', changed));
  };
  class URL {
    constructor(address, base) {
      const request = { address: String(address), ...(base !== undefined && { base: String(base) }) };
      states.set(this, { parts: parse(request) });
      states.get(this).searchParams = readSearch(this);
    }
    static canParse(address, base) {
      try {
        return Boolean(new URL(address, base));
      } catch {
        return false;
      }
    }
    get origin() {
      return states.get(this).parts.origin;
    }
    get searchParams() {
      return states.get(this).searchParams;
    }
    toString() {
      return this.href;
    }
    toJSON() {
      return this.href;
    }
  }
  for (const member of MEMBERS) defineMember(URL, member, states, change, readSearch);
  return URL;
}

function defineMember(URL, member, states, change, readSearch) {
  Object.defineProperty(URL.prototype, member, {
    get() {
      return states.get(this).parts[member];
    },
    set(value) {
      const state = change(this, member, value);
      if (member === 'href' || member === 'search') state.searchParams = readSearch(this);
    },
    enumerable: true,
    configurable: true,
  });
}

const MEMBERS = [
  'href',
  'protocol',
  'username',
  'password',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'hash',
];

function pairsOf(init) {
  if (init instanceof URLSearchParams) return [...init];
  if (typeof init === 'object' && init !== null) {
    const pairs = typeof init[Symbol.iterator] === 'function' ? [...init] : Object.entries(init);
    return pairs.map(([name, value]) => [String(name), String(value)]);
  }
  return String(init)
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at === -1
        ? [decodeFormText(part), '']
        : [part.slice(0, at), part.slice(at + 1)].map(decodeFormText);
    });
}

// The URL Standard, application/x-www-form-urlencoded: a space is a plus, and these four are not left as they are.
function encodeFormText(text) {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

function decodeFormText(text) {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
