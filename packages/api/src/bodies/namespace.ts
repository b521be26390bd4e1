import { z } from 'zod';
import { nameField, optionalId } from '../fields.ts';
import { MAX_NAME_CHARACTERS } from '../limits.ts';

/** Names that belong to built-in attributes, so no context namespace can have them. */
export const RESERVED_NAMESPACES: readonly string[] = [
  'consumer',
  'operational',
  'conversation',
  'faas',
  'custom',
  'sde',
];

/** The session that is the namespace's own document: v2 names none, v1 this. */
export const DEFAULT_SESSION = '__default__';

/** A namespace's name: letters, digits, underscore; not a reserved one. */
export const nameSpace = () =>
  z
    .string()
    .min(1)
    .max(MAX_NAME_CHARACTERS)
    .regex(/^\w+$/, 'may only have letters, digits and underscores')
    .refine((name) => !RESERVED_NAMESPACES.includes(name), {
      error: (issue) => `${issue.input} is a reserved name`,
    })
    .meta({ description: 'The namespace.', examples: ['myNamespace'] });

/** The session of a document in a path. */
export const sessionId = () =>
  nameField('The session. `__default__` is the namespace’s own document.', 'mySessionId');

/** The session of a document in a body; left out or empty, the namespace's own document. */
export const optionalSessionId = () =>
  optionalId('The session; left out or empty, the namespace’s own document.', 'mySessionId');

/** A property's name. */
export const propertyName = () =>
  nameField('The property.', 'property1').refine(
    (name) => name !== '__proto__',
    'the name __proto__ is not allowed',
  );
