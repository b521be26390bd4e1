import type { JsonObject } from '@conversation-orchestrator/api';
import helmet from '@fastify/helmet';
import swagger, { type StaticDocumentSpec } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { errorsPage } from './errors-page.ts';

type OpenapiDocument = StaticDocumentSpec['document'];

/** Serves what people read in a browser: the API's documentation, from this server's own files, under a strict content policy. */
export async function servePages(app: FastifyInstance, openapi: JsonObject): Promise<void> {
  await app.register(async (pages) => {
    await pages.register(helmet, { contentSecurityPolicy: { directives: CONTENT_POLICY } });
    const errors = errorsPage();
    pages.get('/docs/errors', async (_, reply) => reply.type('text/html; charset=utf-8').send(errors));
    await pages.register(swagger, {
      mode: 'static',
      specification: { document: openapi as unknown as OpenapiDocument },
    });
    // The badge of a public validator is asked for otherwise.
    await pages.register(swaggerUi, {
      routePrefix: '/docs',
      uiConfig: {
        validatorUrl: null,
        persistAuthorization: false,
        docExpansion: 'none',
        // Each operation shows its own schemas; all of them at once take seconds to draw.
        defaultModelsExpandDepth: -1,
      },
      theme: { title: TITLE, css: [{ filename: 'theme.css', content: WITHOUT_BAR }] },
    });
  });
}

const TITLE = 'API · Conversation Orchestrator';
// The bar shows whose plugin this is, and asks for the address of another document: there is none.
const WITHOUT_BAR = '.swagger-ui .topbar { display: none }';

// Everything comes from this server. The user interface of the documentation sets styles and draws icons from data.
const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  // It is as well served without TLS, on this machine or behind a proxy.
  upgradeInsecureRequests: null,
};
