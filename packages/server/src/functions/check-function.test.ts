import { expect, test } from 'vitest';
import { createPlainHttpRule } from '../outbound/plain-http-rule.ts';
import { codeMistake } from './check-code.ts';
import { createCheckFunction } from './check-function.ts';

const checkFunction = createCheckFunction(createPlainHttpRule([]));

test('code that can be parsed is taken as it is, whatever it would do', () => {
  const codes = [
    'function lambda(input, callback) { callback(null, input.payload); }',
    "const { Toolbelt } = require('lp-faas-toolbelt');\nasync function lambda(input) { return await 1; }",
    'while (true) {}',
    'process.exit(1)',
    'throw new Error("x")',
  ];
  for (const code of codes) expect(codeMistake(code), code).toBeUndefined();
});

test('a module that imports the toolbelt is code, too; its mistakes are told where they are', () => {
  const module = (body: string) =>
    `import {\n  Toolbelt,\n} from 'core-functions-toolbelt';\nexport async function lambda() { ${body} }\nexport { lambda as other };`;
  expect(codeMistake(module('return Toolbelt;'))).toBeUndefined();
  expect(codeMistake("import 'lp-faas-toolbelt'\nexport default async function lambda() {}")).toBeUndefined();
  expect(codeMistake(module('return 1 2;'))).toMatch(/\(line 4, column 43\)$/);
});

test('code that cannot be parsed is told where', () => {
  expect(codeMistake('function lambda(input) {\n  return { a: 1;\n}')).toBe(
    "Unexpected token ';' (line 2, column 16)",
  );
  expect(codeMistake('function lambda(')).toMatch(/Unexpected end of input \(line 1/);
  expect(codeMistake('const a = 1; const a = 2;')).toMatch(/already been declared \(line 1, column 20\)/);
  expect(codeMistake("import x from 'fs';")).toMatch(/import/);
  expect(codeMistake('/(/.test("x")')).toMatch(/regular expression/);
});

test('code nested without end is a mistake, not the end of the server', () => {
  expect(codeMistake('('.repeat(100_000))).toBeDefined();
  expect(codeMistake(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).toMatch(/stack/i);
});

test('all mistakes of a function are told at once, each with its path', () => {
  expect(
    checkFunction({ kind: 'javascript', code: '}', schedule: '0 25 * * *' }, 'functions[2].'),
  ).toMatchObject([{ path: 'functions[2].schedule' }, { path: 'functions[2].code' }]);
  expect(checkFunction({ kind: 'webhook', url: 'https://hooks.example.com', schedule: '* * * * *' })).toEqual(
    [],
  );
});

test('a webhook without encryption is a mistake, unless its host is, or may be, in a network of the operator’s', () => {
  const mistakeWith = (listed: readonly string[], url: string) =>
    createCheckFunction(createPlainHttpRule(listed))({ kind: 'webhook', url }).map(({ path }) => path);
  const open = ['10.1.0.0/16', '::1'];
  for (const url of [
    'http://10.1.2.3/x',
    'http://10.66051:8080',
    'http://[::1]/',
    'http://crm.internal',
    'https://a.b',
  ])
    expect(mistakeWith(open, url), url).toEqual([]);
  for (const url of ['http://10.2.0.1', 'http://93.184.216.34', 'http://127.0.0.1', 'http://[::2]'])
    expect(mistakeWith(open, url), url).toEqual(['url']);
  for (const url of ['http://crm.internal', 'http://10.1.2.3'])
    expect(mistakeWith([], url), url).toEqual(['url']);
});
