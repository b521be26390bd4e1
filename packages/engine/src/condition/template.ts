const WHOLE = /^\{\{([^{}]*)\}\}$/;
const WITHIN = /\{\{([^{}]*)\}\}/g;

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
  for (const match of text.matchAll(WITHIN)) {
    const name = match[1]?.trim() ?? '';
    if (name === '') continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ attribute: name });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
