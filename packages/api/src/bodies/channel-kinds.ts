import { z } from 'zod';
import { listOf, nameField } from '../fields.ts';
import { MAX_CHANNEL_KEYS, MAX_CHANNEL_ORIGINS, MAX_URL_CHARACTERS } from '../limits.ts';
import { botText } from './bot-texts.ts';
import { secretName } from './secrets.ts';

const MAX_KEY_CHARACTERS = 10_000;
const MAX_ENVIRONMENTS = 20;

/** What LivePerson's Custom Endpoint is set up with. */
export const livepersonFields = {
  kind: z.literal('liveperson'),
  platformAccountId: nameField('The account at LivePerson: whom its tokens are for (`aud`).', 'le12345678'),
  publicKeys: listOf(z.string().min(1).max(MAX_KEY_CHARACTERS), { min: 1, max: MAX_CHANNEL_KEYS }).meta({
    description:
      'What LivePerson’s tokens are signed with: its public keys, each as PEM (`-----BEGIN PUBLIC KEY-----`). Several, while one takes the place of another.',
    examples: [['-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqh…\n-----END PUBLIC KEY-----']],
  }),
  issuer: nameField('Who issues the tokens (`iss`); left out, `Sentinel`.', 'Sentinel').exactOptional(),
  environments: listOf(nameField('An environment.', 'draft'), { min: 1, max: MAX_ENVIRONMENTS })
    .exactOptional()
    .meta({ description: 'The environments the bot has there; left out, `draft`.' }),
};

const webhookSecret = () =>
  secretName().meta({
    description: 'The secret of the account that the platform shows.',
    examples: ['inbound'],
  });

/** What a platform that only shows a secret is set up with. */
export const secretFields = <const Kind extends string>(kind: Kind) => ({
  kind: z.literal(kind),
  secret: webhookSecret(),
});

/** What a Chatwoot agent bot is set up with. */
export const chatwootFields = {
  kind: z.literal('chatwoot'),
  secret: webhookSecret(),
  apiToken: secretName().meta({
    description: 'The secret of the account with the access token of the agent bot.',
    examples: ['chatwootToken'],
  }),
  url: z
    .url({ protocol: /^https?$/, error: 'must be a URL such as https://chat.example.com' })
    .max(MAX_URL_CHARACTERS)
    .meta({
      description: 'Where Chatwoot is. Its host must be among the allowed domains of the account.',
      examples: ['https://chat.example.com'],
    }),
  platformAccountId: z
    .string()
    .regex(/^\d{1,15}$/, 'must be the number of an account')
    .meta({ description: 'The account at Chatwoot.', examples: ['1'] }),
};

const origin = z
  .string()
  .max(MAX_URL_CHARACTERS)
  .refine(isOrigin, 'must be an origin such as https://www.example.com')
  .meta({ examples: ['https://www.example.com'] });

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}

const widgetTexts = z.strictObject({
  title: botText().exactOptional(),
  placeholder: botText().exactOptional(),
  open: botText().exactOptional().meta({ description: 'What the button says.' }),
});

/** What the embeddable widget is set up with. */
export const webFields = {
  kind: z.literal('web'),
  allowedOrigins: listOf(origin, { min: 1, max: MAX_CHANNEL_ORIGINS }).meta({
    description: 'Pages that may embed it.',
    examples: [['https://www.example.com']],
  }),
  texts: widgetTexts.exactOptional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #1c7ed6')
    .exactOptional()
    .meta({ examples: ['#1c7ed6'] }),
};
