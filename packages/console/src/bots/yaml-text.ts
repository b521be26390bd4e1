import type { JsonObject } from '@conversation-orchestrator/api';
import { parse, stringify, YAMLError } from 'yaml';

/** What stands on the page: a document, which may have mistakes, or why there is none. */
export type Written =
  | { readonly kind: 'document'; readonly document: JsonObject }
  | { readonly kind: 'unreadable'; readonly message: string };

/** No document has as many repetitions of a part of it: a text that does is made to exhaust the memory. */
const MOST_ALIASES = 100;

/** A document as YAML. */
export function writeYaml(document: unknown): string {
  return stringify(document, { lineWidth: 120 });
}

/** The document of a text in YAML, or in JSON, which is YAML too. */
export function readYaml(text: string): Written {
  try {
    const value: unknown = parse(text, { maxAliasCount: MOST_ALIASES });
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { kind: 'document', document: value as JsonObject };
    return { kind: 'unreadable', message: 'it is not a list of fields with their values' };
  } catch (error) {
    return { kind: 'unreadable', message: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof YAMLError)) return error instanceof Error ? error.message : String(error);
  // What follows is the piece of the text it is about.
  return error.message.split('\n')[0]?.replace(/:$/, '') ?? error.message;
}
