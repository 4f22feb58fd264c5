"use client";
import { useLocale, useTranslations } from "next-intl";
import { type InstrumentDraft, LIMITS } from "@/server/domain/instrument/draft";
import { countUntranslated } from "@/server/domain/instrument/publish";
import { SelectField } from "../ui/select-field";
import { LANGUAGES, languageName } from "./language-name";

type Props = Readonly<{
  draft: InstrumentDraft;
  code: string;
  onChoose: (code: string) => void;
  onAdd: (code: string) => void;
}>;

/** In which language one writes, what each one still lacks, and another one to begin. */
export function LanguageChoice({ draft, code, onChoose, onAdd }: Props) {
  const t = useTranslations("instruments.language");
  const locale = useLocale();
  const { locales } = draft;
  const rest = LANGUAGES.filter((one) => !locales.includes(one))
    .map((one) => ({ value: one, label: languageName(one, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <div className="grid max-w-170 gap-4 sm:grid-cols-2">
      <SelectField
        label={t("write")}
        value={code}
        onChange={(event) => onChoose(event.target.value)}
        options={locales.map((one, at) => {
          const name = languageName(one, locale);
          const count = countUntranslated(draft, one);
          return { value: one, label: at === 0 ? name : t("missing", { name, count }) };
        })}
      />
      {locales.length < LIMITS.locales ? (
        <SelectField
          label={t("add")}
          value=""
          onChange={(event) => (event.target.value ? onAdd(event.target.value) : undefined)}
          options={[{ value: "", label: t("choose") }, ...rest]}
        />
      ) : null}
    </div>
  );
}
