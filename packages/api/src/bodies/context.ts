import { z } from 'zod';
import { accountId, listOf, replyList, ttlSeconds } from '../fields.ts';
import { jsonObject } from '../json-value.ts';
import { MAX_DOCUMENT_PROPERTIES } from '../limits.ts';
import { nameSpace, optionalSessionId, propertyName, sessionId } from './namespace.ts';

/** The path of a namespace's own document. */
export const documentParams = z.object({ accountId: accountId(), nameSpace: nameSpace() });

/** The path of a session's document. */
export const sessionDocumentParams = documentParams.extend({ sessionId: sessionId() });

const documentAddress = z.object({
  accountId: accountId(),
  nameSpace: nameSpace(),
  sessionId: optionalSessionId(),
});

const timeToLive = () =>
  ttlSeconds(
    'Seconds from now until the document expires; left out, its expiry stays, and a new document is kept 13 months.',
  );

const properties = () =>
  jsonObject().meta({
    description: 'Properties: name → any JSON value.',
    examples: [{ property1: 100, Property2: 'abc' }],
  });

/** What is saved, merged into what is there. */
export const saveBody = documentAddress.extend({
  ttlSeconds: timeToLive().exactOptional(),
  payload: properties(),
  setIfAbsent: z
    .union([z.boolean(), listOf(propertyName(), { max: MAX_DOCUMENT_PROPERTIES })])
    .exactOptional()
    .meta({
      description:
        'Names of properties of the payload to write only where they are absent; `true`: all of them. Decided atomically with the write.',
      examples: [['firstSeenAt']],
    }),
});

/** What replaces a document whole. */
export const replaceBody = z.object({ ttlSeconds: timeToLive().exactOptional(), payload: properties() });

/** What a namespace is made with. */
export const namespaceBody = z.object({
  ttlSeconds: ttlSeconds(
    'Seconds that properties written afterwards are kept; left out, as before, and 13 months in a new namespace.',
  ).exactOptional(),
});

/** Which properties to read. */
export const readPropertiesBody = documentAddress.extend({
  filter: listOf(
    z
      .string()
      .min(1)
      .max(2_048)
      .meta({
        description: 'Namespace, dot, property; further dots reach into objects.',
        examples: ['myNamespace.property1'],
      }),
    { max: MAX_DOCUMENT_PROPERTIES },
  ),
});

/** Which properties to delete. */
export const deletePropertiesBody = documentAddress.extend({
  propertyToDelete: listOf(propertyName(), { max: MAX_DOCUMENT_PROPERTIES })
    .exactOptional()
    .meta({ description: 'Names; left out, all properties.', examples: [['property1']] }),
});

/** Which document to empty. */
export const deleteDocumentBody = documentAddress;

/** Which number to add to. */
export const incrementBody = documentAddress.extend({
  property: propertyName(),
  by: z
    .number()
    .default(1)
    .meta({ description: 'What is added; may be negative.', examples: [1] }),
  ttlSeconds: timeToLive().exactOptional(),
});

const acknowledgement = z.object({
  documentKey: z.string().meta({
    description: 'Account, namespace and session, joined by colons; without session it ends in a colon.',
    examples: ['le12345678:myNamespace:mySessionId'],
  }),
  tenantId: z.string().meta({ description: 'The account.', examples: ['le12345678'] }),
  success: z.literal(true),
});

/** A write is on disk. */
export const acknowledgementReply = acknowledgement.meta({
  id: 'ContextAcknowledgement',
  description: 'The write is on disk.',
});

/** A save is on disk. */
export const saveReply = acknowledgement.extend({
  written: replyList(z.string())
    .exactOptional()
    .meta({ description: 'Present where the request had `setIfAbsent`: the names that were written.' }),
});

/** An increment is on disk. */
export const incrementReply = acknowledgement.extend({
  value: z.number().meta({ description: 'The property after the addition.' }),
});

/** A context document. */
export const documentReply = z
  .object({
    accountId: z.string(),
    documentKey: z.string(),
    documentType: z.literal('CONTEXT'),
    nameSpace: z.string(),
    payload: properties(),
    sessionId: z.string().exactOptional().meta({ description: 'Left out for the namespace’s own document.' }),
    tenantId: z.string(),
    ttl: z
      .string()
      .meta({ description: 'When the document expires, ISO 8601.', examples: ['2030-05-06T07:08:09.000Z'] }),
  })
  .meta({ id: 'ContextDocument', description: 'A context document.' });

/** The properties asked for, those there are. */
export const propertiesReply = jsonObject().meta({
  description: 'What was asked for → its value. Absent ones are left out.',
  examples: [{ 'myNamespace.property1': 100 }],
});
