import { useTranslation } from 'react-i18next';
import { speaksEnglish } from '../i18n/speaks-english.ts';
import { QuotedText } from './quoted-text.tsx';

type EngineWordsProps = {
  /** What it is about, in the reader's language. */
  readonly lead: string;
  /** What the engine says of it, in English. */
  readonly text: string;
};

/** Words of the engine, which speaks English: alone for those who read English, for others behind a lead in their own language. */
export function EngineWords({ lead, text }: EngineWordsProps) {
  const { t } = useTranslation();
  if (speaksEnglish(t)) return <QuotedText text={text} />;
  return (
    <>
      <QuotedText text={lead} />:{' '}
      <span lang="en">
        <QuotedText text={text} />
      </span>
    </>
  );
}
