const IMPORT = /^import [^;]*;$/gm;
const EXPORT = /^export ((?:async )?(?:function|class|const) (\w+))/gm;

/**
 * Makes one expression of ES modules, given in the order of their imports, whose value is what the last one exports under this name. What a
 * module does not export stays its own; what it exports has the same name everywhere. Modules that were loaded as modules could be imported
 * by the code of customers, too, and so could what they keep to themselves.
 */
export function linkGuest(modules: readonly string[], entry: string): string {
  return `(() => {\n'use strict';\n${modules.map(linkModule).join('\n')}\nreturn ${entry};\n})()`;
}

function linkModule(source: string): string {
  const exported = [...source.matchAll(EXPORT)].map(([, , name]) => name).join(', ');
  const body = source.replace(IMPORT, '').replace(EXPORT, '$1');
  return `const { ${exported} } = (() => {\n${body}\nreturn { ${exported} };\n})();`;
}
