import { expect, test } from 'vitest';
import { oauth1Header } from './oauth1-header.ts';

test('the example of RFC 5849 §1.2 is signed as it says', () => {
  const header = oauth1Header(
    {
      consumerKey: 'dpf43f3p2l4k3l03',
      consumerSecret: 'kd94hf93k423kf44',
      token: 'nnch734d00sl2jdk',
      tokenSecret: 'pfkkdhi9sl3r4s00',
    },
    {
      method: 'GET',
      url: new URL('http://photos.example.net/photos?file=vacation.jpg&size=original'),
      nonce: 'chapoH',
      timestamp: 137131202,
    },
  );
  expect(header).toBe(
    'OAuth oauth_consumer_key="dpf43f3p2l4k3l03", oauth_nonce="chapoH", oauth_signature_method="HMAC-SHA1", ' +
      'oauth_timestamp="137131202", oauth_token="nnch734d00sl2jdk", oauth_signature="MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D"',
  );
});

test('parameters of the query are signed, sorted by name and value after encoding', () => {
  const keys = { consumerKey: 'k', consumerSecret: 's', token: 't', tokenSecret: 'u' };
  const sign = (address: string) =>
    oauth1Header(keys, { method: 'get', url: new URL(address), nonce: 'n', timestamp: 1 });
  expect(sign('https://a.b/?b=2&a=1&a=0')).toBe(sign('https://a.b/?a=0&b=2&a=1'));
  expect(sign('https://a.b/?a=1')).not.toBe(sign('https://a.b/?a=2'));
});
