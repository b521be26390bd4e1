const NAMES = [
  'Toolbelt',
  'HTTPClient',
  'HttpClient',
  'SecretClient',
  'ContextServiceClient',
  'ConversationUtil',
  'SDEUtil',
  'LpClient',
  'LpServices',
  'SDETypes',
  'ConversationContentTypes',
];

const MODULES = ['lp-faas-toolbelt', 'core-functions-toolbelt'];

/** The source of a module that code imports: what `require` gives, with its names. Throws for every other name. */
export function loadModule(name: string): string {
  if (!MODULES.includes(name))
    throw new Error(`Cannot find module '${name}': there are ${MODULES.join(' and ')}`);
  const found = `require(${JSON.stringify(name)})`;
  return `const found = ${found};\nexport const { ${NAMES.join(', ')} } = found;\nexport default found;\n`;
}
