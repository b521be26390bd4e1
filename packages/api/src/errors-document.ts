import { problemAnchor } from './problem-body.ts';
import { PROBLEMS, type ProblemCode, type ProblemDefinition } from './problems.ts';

const INTRODUCTION = `# Errors

Every refusal has the media type \`application/problem+json\` (RFC 9457) and a stable \`code\`. \`detail\` says what is wrong with this
request (\`message\` has the same text, for v1 clients), \`errors\` lists every mistake as \`{path, message}\`, and the server logs the
request under \`requestId\`. Only \`POST /oauth2/token\` answers in the words of RFC 6749 §5.2 instead.

This page is written from the catalogue, \`packages/api/src/problems.ts\`; a test keeps the two the same.
`;

/** The reference of all problems, in Markdown: what `docs/errors.md` holds, with an anchor for every problem's `type`. */
export function errorsDocument(): string {
  const sections = Object.entries(PROBLEMS).map(([code, definition]) =>
    section(code as ProblemCode, definition),
  );
  return [INTRODUCTION, ...sections].join('\n');
}

function section(code: ProblemCode, { status, title, description }: ProblemDefinition): string {
  return `## ${problemAnchor(code)}\n\n\`${code}\` · ${status} · **${title}**\n\n${description}\n`;
}
