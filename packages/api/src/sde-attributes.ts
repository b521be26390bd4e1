import type { AttributeType } from '@conversation-orchestrator/engine';
import type { StructuredDataEntity } from './models.ts';

/** One attribute of `sde.`: the type the reference documents for it, and the member of the entity it is read from. */
export type SdeAttribute = {
  readonly type: AttributeType;
  readonly entity: StructuredDataEntity['type'];
  readonly member: readonly [string, ...string[]];
};

function ofCustomer(type: AttributeType, ...member: SdeAttribute['member']): SdeAttribute {
  return { type, entity: 'ctmrinfo', member: ['info', ...member] };
}

function ofPerson(type: AttributeType, ...member: SdeAttribute['member']): SdeAttribute {
  return { type, entity: 'personal', member: ['personal', ...member] };
}

/**
 * The attributes of `sde.` by full name (SPEC 5). Every one of them, and no other, is loaded for decisions and known to authors.
 * Types are those of the reference; a page that sends another type is read as it sends it.
 */
export const SDE_ATTRIBUTES: Readonly<Record<string, SdeAttribute>> = {
  'sde.visitorinfo.customerinfo.ctype': ofCustomer('string', 'ctype'),
  'sde.visitorinfo.customerinfo.cstatus': ofCustomer('string', 'cstatus'),
  'sde.visitorinfo.customerinfo.balance': ofCustomer('number', 'balance'),
  'sde.visitorinfo.customerinfo.customerid': ofCustomer('string', 'customerId'),
  'sde.visitorinfo.customerinfo.socialid': ofCustomer('string', 'socialId'),
  'sde.visitorinfo.customerinfo.imei': ofCustomer('string', 'imei'),
  'sde.visitorinfo.customerinfo.username': ofCustomer('string', 'userName'),
  'sde.visitorinfo.customerinfo.companysize': ofCustomer('number', 'companySize'),
  'sde.visitorinfo.customerinfo.companybranch': ofCustomer('string', 'companyBranch'),
  'sde.visitorinfo.customerinfo.accountname': ofCustomer('string', 'accountName'),
  'sde.visitorinfo.customerinfo.role': ofCustomer('string', 'role'),
  'sde.visitorinfo.customerinfo.lastpaymentdate.day': ofCustomer('number', 'lastPaymentDate', 'day'),
  'sde.visitorinfo.customerinfo.lastpaymentdate.month': ofCustomer('number', 'lastPaymentDate', 'month'),
  'sde.visitorinfo.customerinfo.lastpaymentdate.year': ofCustomer('number', 'lastPaymentDate', 'year'),
  'sde.visitorinfo.customerinfo.registrationdate.day': ofCustomer('number', 'registrationDate', 'day'),
  'sde.visitorinfo.customerinfo.registrationdate.month': ofCustomer('number', 'registrationDate', 'month'),
  'sde.visitorinfo.customerinfo.registrationdate.year': ofCustomer('number', 'registrationDate', 'year'),
  'sde.visitorinfo.customerinfo.loginstatus': ofCustomer('string', 'loginStatus'),
  'sde.visitorinfo.personalinfo.age.age': ofPerson('number', 'age', 'age'),
  'sde.visitorinfo.personalinfo.age.day': ofPerson('number', 'age', 'day'),
  'sde.visitorinfo.personalinfo.age.month': ofPerson('number', 'age', 'month'),
  'sde.visitorinfo.personalinfo.age.year': ofPerson('number', 'age', 'year'),
  'sde.visitorinfo.personalinfo.gender': ofPerson('string', 'gender'),
  'sde.visitorinfo.personalinfo.language': ofPerson('string', 'language'),
  'sde.visitorinfo.personalinfo.company': ofPerson('string', 'company'),
};
