import { useTranslations } from "next-intl";
import type { Importance as Matters } from "@/server/domain/subject-report/importance";
import { Computed } from "./computed";
import { importanceRows } from "./importance-rows";
import type { ReportWords } from "./report-words";

/** What matters most in the role, by manager and self side by side, and how others see each of it. */
export function Importance(props: {
  importance: Matters;
  words: ReportWords;
  isOwn: boolean;
  isBody: boolean;
}) {
  const t = useTranslations("reports");
  const { verdict, sides } = importanceRows(props.importance, props.words, props, t);
  return (
    <>
      {verdict ? <p className="mb-4 max-w-[66ch]">{verdict}</p> : null}
      <div className="grid gap-6 md:grid-cols-2">
        {sides.map(({ title, rows }) => (
          <div key={title}>
            <h3 className="mb-2 text-base">{title}</h3>
            {rows.length === 0 ? (
              <p className="text-soft">{t("matters.nothing")}</p>
            ) : (
              <ul className="grid gap-2.5">
                {rows.map(({ key, name, note }) => (
                  <li key={key} className="border-line border-l-2 pl-3">
                    <p className="font-semibold">{name}</p>
                    <p className="text-soft text-sm">{note}</p>
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
      <Computed of={["importance"]} />
    </>
  );
}
