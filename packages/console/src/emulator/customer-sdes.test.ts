import type { StructuredDataEntity } from '@conversation-orchestrator/api';
import { expect, it } from 'vitest';
import { isWrong, rowsOf, sdesOf } from './customer-sdes.ts';

const KNOWN: readonly StructuredDataEntity[] = [
  {
    type: 'ctmrinfo',
    info: { ctype: 'vip', customerId: '7', balance: -3.5, loginStatus: true, lastPaymentDate: { day: 1 } },
  },
  { type: 'personal', personal: { age: { age: 34 }, language: 'en-US' } },
];

it('keeps what is known of a customer as it was, types too, where nothing is typed', () => {
  expect(sdesOf(rowsOf(KNOWN))).toEqual(KNOWN);
});

it('makes entities of typed values: numbers where the attribute is one, else texts', () => {
  expect(
    sdesOf([
      { name: 'sde.visitorinfo.customerinfo.balance', text: ' 12.5' },
      { name: 'sde.visitorinfo.customerinfo.companybranch', text: '007 ' },
      { name: 'sde.visitorinfo.customerinfo.registrationdate.year', text: '2030' },
      { name: 'sde.visitorinfo.customerinfo.role', text: ' ' },
      { name: '', text: 'nothing' },
    ]),
  ).toEqual([
    { type: 'ctmrinfo', info: { balance: 12.5, companyBranch: '007', registrationDate: { year: 2030 } } },
    { type: 'personal', personal: {} },
  ]);
});

it('forgets what no row says any more', () => {
  expect(sdesOf([])).toEqual([
    { type: 'ctmrinfo', info: {} },
    { type: 'personal', personal: {} },
  ]);
});

it('cannot read words where a number is to be typed', () => {
  const name = 'sde.visitorinfo.personalinfo.age.age';
  expect(isWrong({ name, text: 'old' })).toBe(true);
  expect(isWrong({ name, text: '34' })).toBe(false);
  expect(isWrong({ name, text: 'old', kept: 'old' })).toBe(false);
  expect(isWrong({ name: 'sde.visitorinfo.personalinfo.gender', text: 'x' })).toBe(false);
});
