import { z } from 'zod';
import { nameField, queryInteger, replyList } from '../fields.ts';
import { jsonObject, jsonValue } from '../json-value.ts';
import { DEFAULT_V1_PAGE_SIZE, MAX_TTL_SECONDS, MAX_V1_PAGE_SIZE } from '../limits.ts';
import { documentParams, sessionDocumentParams } from './context.ts';
import { nameSpace, propertyName } from './namespace.ts';

const MAX_PAGE = 1_000_000;

/** The path of a property of a namespace's own document. */
export const propertyParams = documentParams.extend({ property: propertyName() });

/** The path of a property of a session's document. */
export const sessionPropertyParams = sessionDocumentParams.extend({ property: propertyName() });

/** How long what is written afterwards is kept. */
export const ttlQuery = z.object({
  ttlSecond: queryInteger(
    { min: 1, max: MAX_TTL_SECONDS },
    'Seconds that properties written afterwards are kept; left out, 13 months.',
  ).exactOptional(),
});

/** A namespace to be. */
export const createNamespaceBody = z.object({ name: nameSpace() });

/** A session whose retention is set. */
export const createSessionBody = z.object({ sessionId: nameField('The session.', 'mySessionId') });

/** Properties to merge. */
export const propertiesBody = jsonObject().meta({
  description: 'Properties: name → any JSON value.',
  examples: [{ property1: 100, Property2: 'abc' }],
});

/** The value of a property. */
export const propertyBody = jsonValue().meta({
  description: 'The value, as JSON.',
  examples: ['abc', 100, { a: [1] }],
});

/** Namespaces that exist. */
export const namespacesReply = replyList(
  z.object({
    name: z.string(),
    createdAt: z.string().meta({ description: 'ISO 8601.' }),
    ttlSecond: z.int().exactOptional().meta({ description: 'The retention it was created with.' }),
  }),
);

/** Which page: counted from 0. */
export const v1PageQuery = z.object({
  page: queryInteger({ min: 0, max: MAX_PAGE }, 'Counted from 0; left out, 0.').default(0),
  perPage: queryInteger(
    { min: 1, max: MAX_V1_PAGE_SIZE },
    `Entries of one page; ${DEFAULT_V1_PAGE_SIZE} where left out.`,
  ).default(DEFAULT_V1_PAGE_SIZE),
});

/** Sessions that have properties. */
export const sessionIdsReply = replyList(z.string()).meta({ examples: [['mySessionId']] });

/** Sessions and their properties. */
export const sessionPropertiesReply = replyList(z.object({ sessionId: z.string(), property: jsonObject() }));
