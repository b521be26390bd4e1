import { SCOPES } from '@conversation-orchestrator/api';
import { createRemoteJWKSet, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const POLICIES = `/v2/accounts/${TEST_ACCOUNT.id}/policies`;

describe('what a token says', () => {
  test('anybody can check it with the published keys: account, client, scopes, an hour', async () => {
    const token = await server.logIn();
    const { body } = await server.send('GET', '/.well-known/oauth-authorization-server');
    const { issuer } = body as { issuer: string };
    const keys = createRemoteJWKSet(new URL(`${server.url}/.well-known/jwks.json`));
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer,
      audience: issuer,
      typ: 'at+jwt',
      algorithms: ['ES256'],
    });
    expect(protectedHeader.kid).toEqual(expect.any(String));
    expect(payload).toMatchObject({
      account_id: TEST_ACCOUNT.id,
      client_id: TEST_ACCOUNT.clientId,
      sub: TEST_ACCOUNT.clientId,
      scope: SCOPES.join(' '),
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
  });

  test('the published key has no private part', async () => {
    const { body } = await server.send('GET', '/.well-known/jwks.json');
    const { keys } = body as { keys: readonly Record<string, unknown>[] };
    expect(keys).toEqual([
      {
        kty: 'EC',
        crv: 'P-256',
        x: expect.any(String),
        y: expect.any(String),
        kid: expect.any(String),
        alg: 'ES256',
        use: 'sig',
      },
    ]);
  });
});

describe('a forged token', () => {
  async function forge(
    header: Record<string, string>,
    claims: Record<string, unknown> = {},
    secret?: Uint8Array,
  ) {
    const key = secret ?? (await generateKeyPair('ES256')).privateKey;
    const { issuer, id } = (await server.stores.signingKeys.find()) ?? { issuer: '', id: '' };
    return new SignJWT({
      sub: 'client-1',
      client_id: 'client-1',
      subject_kind: 'client',
      account_id: TEST_ACCOUNT.id,
      scope: SCOPES.join(' '),
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: id, ...header })
      .setIssuer(issuer)
      .setAudience(issuer)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(key);
  }

  async function statusOf(token: string): Promise<number> {
    return (await server.send('GET', POLICIES, { token })).status;
  }

  test('signed with another key is refused', async () => {
    expect(await statusOf(await forge({}))).toBe(401);
  });

  test('signed with the public key as if it were a shared secret is refused (RFC 8725 §2.1)', async () => {
    const key = await server.stores.signingKeys.find();
    const secret = new TextEncoder().encode(JSON.stringify(key?.publicJwk));
    expect(await statusOf(await forge({ alg: 'HS256' }, {}, secret))).toBe(401);
  });

  test('that says it needs no signature is refused', async () => {
    const [, payload] = (await server.logIn()).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    expect(await statusOf(`${header}.${payload}.`)).toBe(401);
  });

  test('that brings its own key along is refused', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', jwk: await exportJWK(publicKey) })
      .sign(privateKey);
    expect(await statusOf(token)).toBe(401);
  });

  test('with one bit of its payload changed is refused', async () => {
    const [header, payload = '', signature] = (await server.logIn()).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const changed = Buffer.from(JSON.stringify({ ...claims, account_id: OTHER_ACCOUNT.id })).toString(
      'base64url',
    );
    expect(await statusOf(`${header}.${changed}.${signature}`)).toBe(401);
  });

  test('of another kind, issuer or audience is refused, even with our own signature', async () => {
    const { privateJwk, id, issuer } = (await server.stores.signingKeys.find()) ?? {};
    const sign = async (typ: string, iss: string, aud: string) => {
      const token = new SignJWT({
        sub: 'client-1',
        subject_kind: 'client',
        account_id: TEST_ACCOUNT.id,
        scope: SCOPES.join(' '),
      });
      const key = await importJWK(privateJwk ?? {}, 'ES256');
      return token
        .setProtectedHeader({ alg: 'ES256', typ, kid: id ?? '' })
        .setIssuer(iss)
        .setAudience(aud)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(key);
    };
    const ours = issuer ?? '';
    expect(await statusOf(await sign('at+jwt', ours, ours))).toBe(200);
    expect(await statusOf(await sign('JWT', ours, ours))).toBe(401);
    expect(await statusOf(await sign('at+jwt', 'http://other', ours))).toBe(401);
    expect(await statusOf(await sign('at+jwt', ours, 'http://other'))).toBe(401);
  });

  test.each(['', 'x', 'a.b.c', 'é', 'x'.repeat(7000)])('that is none (%#) is refused', async (token) => {
    const { status } = await server.send('GET', `${POLICIES}?access_token=${encodeURIComponent(token)}`);
    expect(status).toBe(401);
  });
});
