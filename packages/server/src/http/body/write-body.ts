import { stringify } from 'yaml';

/** How a body of each media type is written. */
const WRITERS: Readonly<Record<string, (body: unknown) => string>> = {
  'application/json': (body) => JSON.stringify(body),
  // The same thing in two places is written twice: what is read elsewhere should not need anchors.
  'application/yaml': (body) => stringify(body, { aliasDuplicateObjects: false, lineWidth: 0 }),
  'text/plain': (body) => String(body),
};

/** Writes a body in a media type. */
export function writeBody(body: unknown, mediaType: string): string {
  const write = WRITERS[mediaType];
  if (!write) throw new Error(`nothing writes ${mediaType}`);
  return write(body);
}
