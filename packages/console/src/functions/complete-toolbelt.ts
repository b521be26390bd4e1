import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';

/** What the clients of the toolbelt can be asked for; which one stands before the dot is not known. */
const CLIENT_CALLS = [
  'readSecret',
  'updateSecret',
  'getConversationById',
  'scanConversationForKeywords',
  'addSDEs',
  'getSDEsFromConv',
  'createNamespace',
  'deleteNamespace',
  'getListOfNamespaces',
  'setPropertiesInNamespace',
  'updatePropertiesInNamespace',
  'getAllPropertiesInSession',
  'getSelectedPropertiesInSession',
  'getPropertyInSession',
  'deletePropertyInSession',
  'deleteSession',
  'getListOfSessions',
];

/** What can follow a dot, by what stands before it. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  Toolbelt: [
    'HTTPClient()',
    'SecretClient()',
    'ContextServiceClient({})',
    'ConversationUtil()',
    'SDEUtil()',
    'LpClient()',
  ],
  input: ['payload', 'headers'],
  console: ['debug', 'info', 'warn', 'error'],
};

const WORDS = ["require('lp-faas-toolbelt')", 'lambda', ...CLIENT_CALLS];

/** Completes the names of the toolbelt. */
export function completeToolbelt(context: CompletionContext): CompletionResult | null {
  const member = context.matchBefore(/\b\w+\.\w*/);
  if (member) {
    const [owner = ''] = member.text.split('.');
    const options = (MEMBERS[owner] ?? CLIENT_CALLS).map((label) => ({ label }));
    return { from: member.from + owner.length + 1, options, validFor: /^\w*$/ };
  }
  const word = context.matchBefore(/\w+/);
  if (!word && !context.explicit) return null;
  return { from: word?.from ?? context.pos, options: WORDS.map((label) => ({ label })), validFor: /^\w*$/ };
}
