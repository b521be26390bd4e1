import { describe, expect, it } from 'vitest';
import { parseWith } from '../parse.ts';
import { sdesBody } from './sdes.ts';

const CUSTOMER = {
  type: 'ctmrinfo',
  info: {
    cstatus: 'cancelled',
    ctype: 'vip',
    customerId: '138766AC',
    balance: -400.99,
    socialId: '11256324780',
    imei: '3543546543545688',
    userName: 'user000',
    companySize: 500,
    companyBranch: null,
    accountName: 'bank corp',
    role: 'broker',
    lastPaymentDate: { day: 15, month: 10, year: 2014 },
    registrationDate: { day: 23, month: 5, year: 2013 },
    loginStatus: 'IN',
  },
};
const PERSONAL = {
  type: 'personal',
  personal: { age: { age: 34, year: 1980 }, gender: 'MALE', language: 'en-US' },
};

describe('structured data entities', () => {
  it('come one alone or several in a list, as pages send them', () => {
    expect(parseWith(sdesBody, CUSTOMER)).toEqual({ ok: true, value: CUSTOMER });
    expect(parseWith(sdesBody, [CUSTOMER, PERSONAL])).toEqual({ ok: true, value: [CUSTOMER, PERSONAL] });
  });

  it('lose what no attribute reads: names and contacts are not kept', () => {
    const { personal } = PERSONAL;
    const sent = {
      type: 'personal',
      personal: { ...personal, firstname: 'Jane', contacts: [{ email: 'j@example.com' }] },
    };
    expect(parseWith(sdesBody, sent)).toEqual({ ok: true, value: PERSONAL });
  });

  it('have one of the two types', () => {
    expect(parseWith(sdesBody, { type: 'purchase', total: 1 }).ok).toBe(false);
    expect(parseWith(sdesBody, { type: 'ctmrinfo' }).ok).toBe(false);
  });
});
