import { TextareaField } from "../ui/text-field";

/** What a text editor is told about the language at hand. */
export type Language = Readonly<{ code: string; source: string }>;

type Props = Readonly<{
  label: string;
  value: string;
  /** The text in the first language, shown where another one is written. */
  original: string;
  language: Language;
  rows?: number;
  onChange: (text: string) => void;
}>;

/** One text of an instrument in one language. */
export function WordsField({ label, value, original, language, rows = 2, onChange }: Props) {
  const isTranslation = language.code !== language.source;
  return (
    <div>
      <TextareaField
        label={label}
        rows={rows}
        maxLength={500}
        lang={language.code}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {isTranslation && original ? (
        <p lang={language.source} className="mt-1 text-sm text-soft">
          {original}
        </p>
      ) : null}
    </div>
  );
}
