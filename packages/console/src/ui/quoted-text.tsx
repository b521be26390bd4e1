import words from './words.module.css';

/** A text whose parts between backticks are code, shown as such. */
export function QuotedText({ text }: { readonly text: string }) {
  const parts = text.split('`');
  // A backtick without another is none of a pair.
  if (parts.length % 2 === 0) return <>{text}</>;
  return parts.map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have nothing but their place
      <code key={at} className={words.code}>
        {part}
      </code>
    ),
  );
}
