import { Problem } from '@conversation-orchestrator/api';
import { unkeepableIn } from '../../json/find-text-fault.ts';

/** Parses a form (`application/x-www-form-urlencoded`). A parameter may be given once (RFC 6749 §3.2); one without a value is not given. */
export function parseForm(bytes: Buffer): Readonly<Record<string, string>> {
  const form = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(bytes.toString('utf8'))) {
    const character = unkeepableIn(name) ?? unkeepableIn(value);
    if (character) throw refusal(name, `holds ${character}`);
    if (form.has(name)) throw refusal(name, 'is given twice');
    if (value !== '') form.set(name, value);
  }
  return Object.fromEntries(form);
}

function refusal(path: string, message: string): Problem {
  return new Problem('INVALID_REQUEST', `${path}: ${message}`, { errors: [{ path, message }] });
}
