const WHOLE = /^\{\{([^{}]*)\}\}$/;
const WITHIN = /\{\{[^{}]*\}\}/g;

/** The attribute a text names, where all of it is `{{name}}`. */
export function templateName(text: string): string | undefined {
  const name = WHOLE.exec(text)?.[1]?.trim();
  return name === '' ? undefined : name;
}

/** A text cut into constants and the attributes named within it. */
export type TemplatePart = { readonly text: string } | { readonly attribute: string };

/** Cuts a text at each `{{name}}` in it. Braces that hold no name are text. */
export function templateParts(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const { 0: braced, index } of text.matchAll(WITHIN)) {
    const attribute = templateName(braced);
    if (attribute === undefined) continue;
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ attribute });
    from = index + braced.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
