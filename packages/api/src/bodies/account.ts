import { z } from 'zod';
import { accountId } from '../fields.ts';

/** The path of an account. */
export const accountParams = z.object({ accountId: accountId() });
