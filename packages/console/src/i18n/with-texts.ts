import { loadPageTexts } from './language.ts';

/** Loads something together with the texts it shows: everything but the frame and the list of policies. */
export function withTexts<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    const [loaded] = await Promise.all([load(), loadPageTexts()]);
    return loaded;
  };
}
