import { type Endpoint, Problem } from '@conversation-orchestrator/api';
import { parseJson } from '../../json/parse-json.ts';
import { parseForm } from './parse-form.ts';
import { parseYaml } from './parse-yaml.ts';

/** How a body of each media type is read. */
const READERS: Readonly<Record<string, (bytes: Buffer) => unknown>> = {
  'application/json': parseJson,
  'application/yaml': parseYaml,
  'application/x-www-form-urlencoded': parseForm,
};

const JSON_ONLY = ['application/json'];
const NOTHING = Buffer.alloc(0);

/** Reads the bytes of a body, whose `Content-Type` is given; `undefined` where there are none, or the endpoint wants none. */
export type ReadBody = (bytes: Buffer | undefined, contentType: string | undefined) => unknown;

/** Makes the reader of an endpoint's bodies. It throws `UNSUPPORTED_MEDIA_TYPE` for types the endpoint does not take. */
export function bodyReader({ id, body, consumes = JSON_ONLY }: Endpoint): ReadBody {
  if (!body) return () => undefined;
  const readers = new Map(consumes.map((type) => [type, readerOf(id, type)]));
  return (bytes, contentType) => {
    const type = mediaTypeOf(contentType);
    const read = readers.get(type);
    if (read) return bytes?.length ? read(bytes) : readEmpty(type);
    if (type === '' && !bytes?.length) return readEmpty(consumes[0]);
    const taken = consumes.join(' or ');
    throw new Problem('UNSUPPORTED_MEDIA_TYPE', `The body must be ${taken}${type && `, not ${type}`}.`);
  };
}

function readerOf(endpointId: string, mediaType: string): (bytes: Buffer) => unknown {
  const read = READERS[mediaType];
  if (!read) throw new Error(`nothing reads ${mediaType}, which ${endpointId} consumes`);
  return read;
}

/** An empty form is a form; an empty text is no JSON and no YAML, but the absence of a body. */
function readEmpty(mediaType: string | undefined): unknown {
  return mediaType === 'application/x-www-form-urlencoded' ? parseForm(NOTHING) : undefined;
}

/** Type and subtype (RFC 9110 §8.3.1). The only charset is UTF-8; what claims another is of no type. */
function mediaTypeOf(contentType: string | undefined): string {
  if (contentType === undefined || contentType === 'application/json') return contentType ?? '';
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters
    .map((parameter) => parameter.trim())
    .find((parameter) => parameter.startsWith('charset='));
  return charset === undefined || /^charset="?utf-?8"?$/.test(charset) ? type.trim() : contentType;
}
