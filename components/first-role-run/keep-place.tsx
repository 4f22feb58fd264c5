import { useTranslations } from "next-intl";
import { explain } from "@/server/domain/first-role/explain";
import type { Answers } from "@/server/domain/first-role/model";
import { recommend } from "@/server/domain/first-role/recommend";
import type { getPlace } from "@/server/features/first-role/places";
import { useHeadline } from "../first-role/answer-name";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { KeepForm } from "./keep-form";
import { useSetName } from "./set-name";

type Props = Readonly<{ place: Awaited<ReturnType<typeof getPlace>>; answers: Answers }>;

/** What would be kept in an organisation, by its own weights, and for which team. */
export function KeepPlace({ place, answers }: Props) {
  const t = useTranslations("first-role-run.keep");
  const setName = useSetName();
  const { org, set, weightSet, hasTeams, canCreateTop } = place;
  const recommendation = recommend(answers, set);
  const explanation = explain(answers, set, recommendation);
  const headline = useHeadline({ answers, set, recommendation, explanation });
  return (
    <>
      <Section title={t("by")} aside={<bdi>{org.name}</bdi>}>
        <p className="max-w-[26ch] font-semibold text-2xl leading-tight">{headline}</p>
        <p className="mt-2 text-sm text-soft">{setName(weightSet)}</p>
        {weightSet.id ? (
          <Notice className="mt-4" title={t("byOther", { set: setName(weightSet) })} />
        ) : null}
      </Section>
      <Section title={t("which")}>
        {hasTeams || canCreateTop ? (
          <KeepForm
            org={org.slug}
            answers={answers.join("")}
            weightSet={weightSet.key}
            hasTeams={hasTeams}
            canCreateTop={canCreateTop}
          />
        ) : (
          <p>{t("noTeam")}</p>
        )}
      </Section>
    </>
  );
}
