import { useFormatter, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { SubjectReport } from "@/server/domain/subject-report/report";
import { ActionForm } from "./action-form";
import type { ReportWords } from "./report-words";
import { Suggestions } from "./suggestions";

type Action = Readonly<{ id: string; itemKey: string; body: string; dueOn: string }>;

/** What to do with a report: suggestions, the behaviour that was chosen, and the form to choose one. */
export function NextSteps(props: {
  org: string;
  subject: string;
  report: SubjectReport;
  words: ReportWords;
  actions: readonly Action[];
  canChoose: boolean;
  today: string;
}) {
  const t = useTranslations("reports");
  const format = useFormatter();
  const { org, subject, report, words, actions, today } = props;
  const items = report.qualities.flatMap((quality) =>
    quality.items.map(({ key }) => ({ key, text: words.item(key) })),
  );
  const suggested = report.suggestions.find(({ itemKey }) => itemKey !== null)?.itemKey ?? null;
  return (
    <>
      <Section title={t("suggest.title")}>
        <Suggestions suggestions={report.suggestions} words={words} />
      </Section>
      {actions.length > 0 || props.canChoose ? (
        <Section title={t("action.title")} aside={t("action.aside")}>
          {actions.map(({ id, itemKey, body, dueOn }) => (
            <div key={id} className="mb-5">
              <p className="font-semibold">{words.item(itemKey)}</p>
              <p className="wrap-anywhere whitespace-pre-line">{body}</p>
              <p className="text-sm text-soft">
                {t("action.until", {
                  date: format.dateTime(new Date(dueOn), { dateStyle: "long", timeZone: "UTC" }),
                })}
              </p>
            </div>
          ))}
          {props.canChoose ? (
            <div className="no-print">
              <ActionForm {...{ org, subject, items, suggested, today }} />
            </div>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}
