/** The parts of nlp.js that are used here, which come without types (version 4). */
declare module '@nlpjs/core' {
  export class Container {
    /**
     * A classifier (documentation of nlp.js, `docs/v4/nlu-manager.md`, `docs/v4/neural.md`). Without `log: false` it writes every round of the
     * training to the console; `useNoneFeature` lets words it has not met speak for none of the intents.
     */
    get(
      name: 'NeuralNlu',
      settings: { readonly locale: string; readonly log: false; readonly useNoneFeature: true },
    ): import('./neural-nlu.ts').NeuralNlu;
  }
}

declare module '@nlpjs/nlp' {
  /** Registers what it is made of in the container. */
  export class Nlp {
    constructor(settings: { container: import('@nlpjs/core').Container; autoSave: false; autoLoad: false });
  }
}

declare module '@nlpjs/lang-en-min' {
  export class TokenizerEn {
    innerTokenize(text: string): string[];
  }
  export class StemmerEn {
    stem(words: string[]): string[];
  }
  export class StopwordsEn {
    readonly dictionary: Readonly<Record<string, true>>;
  }
}

declare module '@nlpjs/lang-de' {
  export class TokenizerDe {
    innerTokenize(text: string): string[];
  }
  export class StemmerDe {
    stem(words: string[]): string[];
  }
}
