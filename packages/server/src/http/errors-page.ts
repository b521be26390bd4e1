import {
  PROBLEMS,
  type ProblemCode,
  type ProblemDefinition,
  problemType,
} from '@conversation-orchestrator/api';

/** The page that a problem's `type` leads to: every problem under its anchor. */
export function errorsPage(): string {
  const sections = Object.entries(PROBLEMS).map(([code, definition]) =>
    section(code as ProblemCode, definition),
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Errors</title>
<style>
  :root { color-scheme: light dark }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
  h2:target { background: Mark; color: MarkText }
</style>
<h1>Errors</h1>
<p>Every refusal has the media type <code>application/problem+json</code> (RFC 9457) and a stable <code>code</code>.</p>
${sections.join('\n')}
</html>
`;
}

function section(code: ProblemCode, { status, title, description }: ProblemDefinition): string {
  const [, anchor] = problemType(code).split('#');
  return `<h2 id="${anchor}">${status} <code>${code}</code></h2>
<p><strong>${markUp(title)}</strong></p>
<p>${markUp(description)}</p>`;
}

/** Text of the catalogue as HTML: what stands in backticks is code. */
function markUp(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll(/`([^`]*)`/g, '<code>$1</code>');
}
