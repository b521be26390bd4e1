import { isUtf8 } from 'node:buffer';
import { Problem } from '@conversation-orchestrator/api';
import {
  Composer,
  type CST,
  type Document,
  isScalar,
  Lexer,
  type Node,
  Parser,
  visit,
  type YAMLMap,
} from 'yaml';
import { findTextFault } from '../../json/find-text-fault.ts';
import { MAX_BODY_DEPTH } from '../../json/parse-json.ts';

/** Reading YAML takes far longer than reading JSON, and everybody else waits meanwhile. */
const MAX_YAML_BYTES = 1024 * 1024;

// An element of a list is two levels for the parser: the list and the element.
const MAX_OPEN_NODES = 2 * MAX_BODY_DEPTH;

/**
 * Parses a YAML body (YAML 1.2.2, core schema: nothing but what JSON has), as strictly as one in JSON: one document, UTF-8, every key
 * a text that is there once per mapping, bounded depth, no aliases (they can multiply, and go in circles). Throws `INVALID_JSON` that
 * says where.
 */
export function parseYaml(bytes: Buffer): unknown {
  if (bytes.length > MAX_YAML_BYTES) {
    throw new Problem('BODY_TOO_LARGE', `A body in YAML can have ${MAX_YAML_BYTES} bytes at most.`);
  }
  if (!isUtf8(bytes)) throw new Problem('INVALID_JSON', 'The body is not UTF-8.');
  const document = readDocument(bytes.toString('utf8'));
  visit(document, {
    Alias: (_, alias) => refuseAlias(alias),
    Map: (_, map) => checkKeys(map),
  });
  const value: unknown = document.toJS();
  const fault = findTextFault(value);
  if (fault)
    throw new Problem('INVALID_JSON', `The body is not valid: ${fault.message}.`, { errors: [fault] });
  return value;
}

function readDocument(text: string): Document.Parsed {
  // Its own check for keys that are there twice takes quadratic time.
  const composer = new Composer({ schema: 'core', version: '1.2', uniqueKeys: false });
  const [document, another] = [...composer.compose(readTokens(text), true, text.length)];
  if (another) throw new Problem('INVALID_JSON', 'The body has more than one YAML document.');
  const [error] = document?.errors ?? [];
  if (error) throw new Problem('INVALID_JSON', `The body is not valid YAML: ${sayError(error)}.`);
  if (!document) throw new Problem('INVALID_JSON', 'The body is empty.');
  return document;
}

/** Parsing keeps a list of its own of what is open; composing, which comes after it, recurses, and must not be given what is too deep. */
function readTokens(text: string): readonly CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > MAX_OPEN_NODES) {
      throw new Problem('INVALID_JSON', `The body is nested deeper than ${MAX_BODY_DEPTH} levels.`);
    }
  }
  return [...tokens, ...parser.end()];
}

function refuseAlias(alias: Node): never {
  throw refusal('aliases are not read', alias);
}

function checkKeys({ items }: YAMLMap): void {
  const seen = new Set<string>();
  for (const { key } of items) {
    if (!isScalar(key)) throw refusal('a key is not a text', key as Node);
    const name = String(key.value);
    if (seen.has(name)) throw refusal(`the key ${name} is given twice`, key);
    seen.add(name);
  }
}

function refusal(what: string, { range }: Node): Problem {
  return new Problem(
    'INVALID_JSON',
    `The body is not valid YAML: ${what} (character ${(range?.[0] ?? 0) + 1}).`,
  );
}

function sayError({ message, pos: [offset] }: Document.Parsed['errors'][number]): string {
  return `${message.split('\n')[0]} (character ${offset + 1})`;
}
