/** The arrows of docs/architecture.md. Each message says where the code belongs instead. */
const arrow = (from, allowed, where) => ({
  name: `${from}-arrows`,
  comment: where,
  severity: 'error',
  from: { path: `^packages/${from}/src`, pathNot: '\\.(test|suite)\\.tsx?$' },
  to: { path: '^packages/', pathNot: `^packages/(${[from, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    arrow('engine', [], 'The engine is pure: what needs anything else belongs in api, sdk or server.'),
    arrow(
      'api',
      ['engine'],
      'api describes the wire: behaviour belongs in server, calling it belongs in sdk.',
    ),
    arrow('sdk', ['engine', 'api'], 'The SDK runs in browsers: what needs the server belongs in server.'),
    arrow(
      'bot',
      ['engine', 'api', 'sdk'],
      'A bot talks through the SDK: what needs a store belongs in server.',
    ),
    arrow('server', ['engine', 'api', 'bot'], 'Nothing in the server depends on its clients.'),
    arrow(
      'console',
      ['engine', 'api', 'sdk', 'bot'],
      'The console is a client: ask the server through the SDK.',
    ),
    {
      name: 'console-knows-bots-as-documents',
      comment: 'The console runs no bot: take authoring.ts, or ask the server for a preview.',
      severity: 'error',
      from: { path: '^packages/console/src', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^packages/bot/', pathNot: '^packages/bot/src/authoring\\.ts$' },
    },
    arrow('widget', ['api', 'sdk'], 'The widget is a client in other pages: it asks the server through the SDK.'),
    arrow('cli', ['engine', 'api', 'sdk'], 'The command line is a client: ask the server through the SDK.'),
    {
      name: 'engine-has-no-io',
      comment: 'The engine runs in a browser: I/O belongs in server, around it.',
      severity: 'error',
      from: { path: '^packages/(engine|api|sdk)/src', pathNot: '\\.(test|suite)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-framework-at-the-edge',
      comment:
        'Fastify is known only under server/src/http and in the composition root: a feature takes plain data.',
      severity: 'error',
      from: {
        path: '^packages/server/src',
        pathNot: '^packages/server/src/(http/|create-app\\.ts|main\\.ts)|\\.(test|suite)\\.ts$',
      },
      to: { path: 'node_modules/(fastify|@fastify)' },
    },
    {
      name: 'implementations-in-the-composition-root',
      comment: 'Import the contract; create-app.ts (or a test) chooses the implementation.',
      severity: 'error',
      from: {
        path: '^packages/server/src',
        pathNot:
          '^packages/server/src/(create-app|create-stores)\\.ts|/(sql|memory)-[^/]+\\.ts$|\\.(test|suite)\\.ts$|/testing/|/decision-worker\\.ts$',
      },
      to: { path: '^packages/server/src/.*/(sql|memory)-[^/]+\\.ts$' },
    },
    {
      name: 'features-do-not-call-routes',
      comment: "Another feature's routes are not an interface: use its contract or a named use case.",
      severity: 'error',
      from: { path: '^packages/server/src/([^/]+)/', pathNot: '\\.(test|suite)\\.ts$|/testing/' },
      to: { path: '^packages/server/src/[^/]+/[^/]*routes\\.ts$', pathNot: '^packages/server/src/$1/' },
    },
    {
      name: 'http-below-nothing',
      comment: 'http calls features, never the other way round: take data, return data.',
      severity: 'error',
      from: {
        path: '^packages/server/src/(?!http/)[^/]+/',
        pathNot: '\\.(test|suite)\\.ts$|/[^/]*routes\\.ts$|^packages/server/src/testing/',
      },
      to: { path: '^packages/server/src/http/' },
    },
    {
      name: 'no-circles',
      comment: 'Dependencies point one way: move what both need to the room below.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'default'] },
  },
};
