import { useLocale, useTranslations } from "next-intl";
import {
  type InstrumentDiff,
  isEmptyDiff,
  type PartChange,
  type TextChange,
} from "@/server/domain/instrument/diff";
import type { WordPart } from "@/server/domain/instrument/word-diff";
import { Badge } from "../ui/badge";
import { languageName } from "./language-name";

/** What changed against the instrument it was copied from: parts first, texts word by word. */
export function DiffView({ diff }: { diff: InstrumentDiff }) {
  const t = useTranslations("instruments.diff");
  if (isEmptyDiff(diff)) return <p className="text-soft">{t("none")}</p>;
  return (
    <ul className="grid gap-4">
      {diff.name ? (
        <li>
          <p className="text-sm text-soft">{t("title")}</p>
          <Words parts={diff.name} />
        </li>
      ) : null}
      {diff.qualities.map((quality) => (
        <li key={quality.key} className="border-line border-t pt-3">
          <Part part={quality} isStrong />
          {quality.items.length > 0 ? (
            <ul className="mt-2 grid gap-3 border-line border-l-2 pl-4">
              {quality.items.map((item) => (
                <li key={item.key}>
                  <Part part={item} />
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Part({ part, isStrong = false }: { part: PartChange; isStrong?: boolean }) {
  const t = useTranslations("instruments.diff");
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-2">
        {isStrong ? <strong>{part.label}</strong> : <span>{part.label}</span>}
        {part.kind === "changed" ? null : <Badge look="strong">{t(`kinds.${part.kind}`)}</Badge>}
      </p>
      {part.texts.length > 0 ? (
        <dl className="mt-1 grid gap-2">
          {part.texts.map((text) => (
            <Text key={`${text.part} ${text.level} ${text.locale}`} text={text} />
          ))}
        </dl>
      ) : null}
    </>
  );
}

function Text({ text }: { text: TextChange }) {
  const t = useTranslations("instruments.diff");
  const locale = useLocale();
  const { part, level, isTranslation } = text;
  const language = languageName(text.locale, locale);
  return (
    <div>
      <dt className="text-sm text-soft">
        {t(`parts.${part}`, { level: level ?? 0 })} (
        {isTranslation ? t("new", { language }) : language})
      </dt>
      <dd lang={text.locale}>
        <Words parts={text.words} />
      </dd>
    </div>
  );
}

/** Marked for eyes by strokes, not by colour alone, and for ears by what the elements say. */
function Words({ parts }: { parts: readonly WordPart[] }) {
  const t = useTranslations("instruments.diff");
  return (
    <p className="wrap-anywhere">
      {parts.map(({ kind, text }, at) => {
        // Parts have no identity but their place.
        const key = `${at} ${kind}`;
        if (kind === "same") return <span key={key}>{text} </span>;
        const Mark = kind === "gone" ? "del" : "ins";
        return (
          <span key={key}>
            <Mark className={kind === "gone" ? "text-soft" : "font-semibold underline-offset-3"}>
              <span className="sr-only">{t(`marks.${kind}`)} </span>
              {text}
            </Mark>{" "}
          </span>
        );
      })}
    </p>
  );
}
