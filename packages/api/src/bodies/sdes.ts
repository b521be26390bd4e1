import { z } from 'zod';
import { nameField, replyList } from '../fields.ts';
import { MAX_DESCRIPTION_CHARACTERS, MAX_SDES } from '../limits.ts';
import { accountParams } from './account.ts';

/** The path of a customer. */
export const customerParams = accountParams.extend({
  customerId: nameField('The customer.', 'myCustomerId'),
});

// Pages send the same member as a number or as a text; there is no coercion, so a policy reads what was sent.
const scalar = () =>
  z
    .union([z.string().max(MAX_DESCRIPTION_CHARACTERS), z.number(), z.boolean()])
    .nullable()
    .exactOptional();

const calendarDate = z.object({ day: scalar(), month: scalar(), year: scalar() });

const customerInfo = z.object({
  type: z.literal('ctmrinfo'),
  info: z.object({
    cstatus: scalar(),
    ctype: scalar(),
    customerId: scalar(),
    balance: scalar(),
    socialId: scalar(),
    imei: scalar(),
    userName: scalar(),
    companySize: scalar(),
    companyBranch: scalar(),
    accountName: scalar(),
    role: scalar(),
    loginStatus: scalar(),
    lastPaymentDate: calendarDate.exactOptional(),
    registrationDate: calendarDate.exactOptional(),
  }),
});

const personalInfo = z.object({
  type: z.literal('personal'),
  personal: z.object({
    age: z.object({ age: scalar(), day: scalar(), month: scalar(), year: scalar() }).exactOptional(),
    gender: scalar(),
    language: scalar(),
    company: scalar(),
  }),
});

/** One structured data entity, in the reference's JSON. Members that no attribute reads are not kept. */
export const sde = z.discriminatedUnion('type', [customerInfo, personalInfo]).meta({
  id: 'StructuredDataEntity',
  description:
    'What is known of a customer. Members that no attribute reads (names, contacts, …) are not kept.',
  examples: [
    {
      type: 'ctmrinfo',
      info: { ctype: 'vip', balance: 100.5, lastPaymentDate: { day: 1, month: 2, year: 2030 } },
    },
    { type: 'personal', personal: { age: { age: 34 }, language: 'en-US' } },
  ],
});

/** One entity, or several. */
export const sdesBody = z.union([sde, z.array(sde).max(MAX_SDES)]);

/** The entities of a customer: at most one of each type. */
export const sdesReply = z.object({ customerId: z.string(), sdes: replyList(sde) });
