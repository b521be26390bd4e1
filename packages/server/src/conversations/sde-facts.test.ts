import { SDE_ATTRIBUTES } from '@conversation-orchestrator/api';
import { expect, test } from 'vitest';
import { sdeFacts } from './sde-facts.ts';

const date = { day: 1, month: 2, year: 2030 };

test('every attribute of SPEC 5 is read from the reference’s JSON, and no other', () => {
  const facts = sdeFacts([
    {
      type: 'ctmrinfo',
      info: {
        ctype: 'ctype',
        cstatus: 'cstatus',
        balance: -400.99,
        customerId: 'customerId',
        socialId: 'socialId',
        imei: 'imei',
        userName: 'userName',
        companySize: 500,
        companyBranch: 'companyBranch',
        accountName: 'accountName',
        role: 'role',
        loginStatus: 'loginStatus',
        lastPaymentDate: date,
        registrationDate: { day: 3, month: 4, year: 2029 },
      },
    },
    {
      type: 'personal',
      personal: {
        age: { age: 34, day: 5, month: 6, year: 1996 },
        gender: 'OTHER',
        language: 'en-US',
        company: 'ACME',
      },
    },
  ]);
  expect(Object.fromEntries(facts)).toEqual({
    'sde.visitorinfo.customerinfo.ctype': 'ctype',
    'sde.visitorinfo.customerinfo.cstatus': 'cstatus',
    'sde.visitorinfo.customerinfo.balance': -400.99,
    'sde.visitorinfo.customerinfo.customerid': 'customerId',
    'sde.visitorinfo.customerinfo.socialid': 'socialId',
    'sde.visitorinfo.customerinfo.imei': 'imei',
    'sde.visitorinfo.customerinfo.username': 'userName',
    'sde.visitorinfo.customerinfo.companysize': 500,
    'sde.visitorinfo.customerinfo.companybranch': 'companyBranch',
    'sde.visitorinfo.customerinfo.accountname': 'accountName',
    'sde.visitorinfo.customerinfo.role': 'role',
    'sde.visitorinfo.customerinfo.lastpaymentdate.day': 1,
    'sde.visitorinfo.customerinfo.lastpaymentdate.month': 2,
    'sde.visitorinfo.customerinfo.lastpaymentdate.year': 2030,
    'sde.visitorinfo.customerinfo.registrationdate.day': 3,
    'sde.visitorinfo.customerinfo.registrationdate.month': 4,
    'sde.visitorinfo.customerinfo.registrationdate.year': 2029,
    'sde.visitorinfo.customerinfo.loginstatus': 'loginStatus',
    'sde.visitorinfo.personalinfo.age.age': 34,
    'sde.visitorinfo.personalinfo.age.day': 5,
    'sde.visitorinfo.personalinfo.age.month': 6,
    'sde.visitorinfo.personalinfo.age.year': 1996,
    'sde.visitorinfo.personalinfo.gender': 'OTHER',
    'sde.visitorinfo.personalinfo.language': 'en-US',
    'sde.visitorinfo.personalinfo.company': 'ACME',
  });
  expect([...facts.keys()].sort()).toEqual(Object.keys(SDE_ATTRIBUTES).sort());
});

test('what a page did not send, or sent as null, is absent', () => {
  const facts = sdeFacts([{ type: 'ctmrinfo', info: { ctype: null, lastPaymentDate: { year: 2030 } } }]);
  expect(Object.fromEntries(facts)).toEqual({ 'sde.visitorinfo.customerinfo.lastpaymentdate.year': 2030 });
  expect(sdeFacts([])).toEqual(new Map());
});

test('values stay what they are: nothing is converted', () => {
  const facts = sdeFacts([{ type: 'ctmrinfo', info: { balance: '12.50', role: false, companySize: 0 } }]);
  expect([...facts.values()].sort()).toEqual(['12.50', 0, false].sort());
});
