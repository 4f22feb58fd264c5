import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { Suggestion } from "@/server/domain/subject-report/suggestions";
import { ActionForm } from "./action-form";
import { ActionState } from "./action-state";
import type { ReportWords } from "./report-words";
import { Suggestions } from "./suggestions";

type Action = Parameters<typeof ActionState>[0]["action"] &
  Readonly<{ itemKey: string; body: string }>;

/** What to do with a report: suggestions, the behaviour that was chosen, and the form to choose one. */
export function NextSteps(props: {
  org: string;
  subject: string;
  suggestions: readonly Suggestion[];
  /** The behaviour that this report is about alone, which leads to no suggestion. */
  followed: string | null;
  words: ReportWords;
  actions: readonly Action[];
  canChoose: boolean;
  today: string;
  timeZone: string;
}) {
  const t = useTranslations("reports");
  const { org, subject, followed, words, actions, canChoose, today, timeZone } = props;
  const first = props.suggestions.find(({ itemKey }) => itemKey !== null);
  const suggested = followed ?? first?.itemKey ?? null;
  const isWorkedOn = actions.some(({ endedAt }) => endedAt === null);
  return (
    <>
      {followed === null ? (
        <Section title={t("suggest.title")}>
          <Suggestions suggestions={props.suggestions} words={words} />
        </Section>
      ) : null}
      {actions.length > 0 || canChoose ? (
        <Section title={t("action.title")} aside={t("action.aside")}>
          {actions.map((action, place) => (
            <div key={action.id} className="mb-5">
              <p className="font-semibold">{words.item(action.itemKey)}</p>
              <p className="wrap-anywhere whitespace-pre-line">{action.body}</p>
              <ActionState
                {...{ org, subject, action, timeZone }}
                canEnd={canChoose}
                canReopen={canChoose && !isWorkedOn && place === 0}
              />
            </div>
          ))}
          {canChoose ? (
            <div className="no-print">
              {isWorkedOn ? (
                <Disclosure summary={t("action.another")}>
                  <ActionForm {...{ org, subject, suggested, today }} items={words.items} />
                </Disclosure>
              ) : (
                <ActionForm {...{ org, subject, suggested, today }} items={words.items} />
              )}
            </div>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}
