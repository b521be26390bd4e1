import { expect, it } from 'vitest';
import { BUILT_IN_ATTRIBUTES } from '../../editor/built-in-attributes.ts';
import { sdeValues } from './sde-values.ts';

it('names what is kept of a customer as policies do', () => {
  const values = sdeValues([
    { type: 'ctmrinfo', info: { ctype: 'vip', customerId: '7', lastPaymentDate: { day: 1 } } },
    { type: 'personal', personal: { age: { age: 34 }, language: 'en-US' } },
  ]);
  expect([...values]).toEqual([
    ['sde.visitorinfo.customerinfo.ctype', 'vip'],
    ['sde.visitorinfo.customerinfo.customerid', '7'],
    ['sde.visitorinfo.customerinfo.lastpaymentdate.day', 1],
    ['sde.visitorinfo.personalinfo.age.age', 34],
    ['sde.visitorinfo.personalinfo.language', 'en-US'],
  ]);
  expect([...values.keys()].filter((name) => !BUILT_IN_ATTRIBUTES.has(name))).toEqual([]);
});
