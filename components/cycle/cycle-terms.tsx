import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RATER_GROUPS } from "@/server/domain/disclosure/rater-group";
import type { RatedPage } from "@/server/features/cycles/rated";
import { useDay } from "../perception/use-day";
import { Section } from "../ui/section";

/** What a cycle asks, from how many raters it tells what, and until when. */
export function CycleTermsView(props: { rated: RatedPage; action?: ReactNode }) {
  const t = useTranslations("cycles.terms");
  const groups = useTranslations("cycles.groups");
  const day = useDay();
  const { terms } = props.rated;
  const when = (date: string | null, none: string) => (date ? day(date) : none);
  return (
    <Section title={t("title")} aside={props.action}>
      <p className="mb-5 max-w-[66ch] whitespace-pre-line wrap-anywhere">{terms.purpose}</p>
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        <Fact label={t("form")}>{t(`formName.${terms.form}`)}</Fact>
        <Fact label={t("closesOn")}>{when(terms.closesOn, t("notSet"))}</Fact>
        <Fact label={t("releasesOn")}>{when(terms.releasesOn, t("atClosing"))}</Fact>
        {(["groupThreshold", "teamThreshold", "commentThreshold"] as const).map((field) => (
          <Fact key={field} label={t(field)}>
            {t("raters", { count: terms[field] })}
          </Fact>
        ))}
        <Fact label={t("raterGroups")}>
          {terms.raterGroups.length === RATER_GROUPS.length
            ? t("allGroups")
            : terms.raterGroups.map((group) => groups(group)).join(", ")}
        </Fact>
        <Fact label={t("held")}>{t(terms.isHeld ? "heldYes" : "heldNo")}</Fact>
        <Fact label={t("asked")}>
          {terms.questions.length === 0 ? (
            t("noQuestions")
          ) : (
            <ol className="list-decimal pl-5">
              {terms.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ol>
          )}
        </Fact>
      </dl>
    </Section>
  );
}

function Fact(props: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-soft">{props.label}</dt>
      <dd className="wrap-anywhere">{props.children}</dd>
    </div>
  );
}
