import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RATER_GROUPS } from "@/server/domain/disclosure/rater-group";
import type { Opening } from "@/server/features/cycles/opening";

/** What a draft like an earlier cycle holds. */
export function EarlierCycle({ cycle }: { cycle: Opening["earlier"][number] }) {
  const t = useTranslations("cycles");
  const { form, questions, subjects, raters, raterGroups } = cycle;
  const { groupThreshold, teamThreshold, commentThreshold } = cycle;
  const thresholds = { groupThreshold, teamThreshold, commentThreshold };
  const isWhole = raterGroups.length === RATER_GROUPS.length;
  return (
    <div className="grid gap-3 rounded-lg border border-line bg-card px-4 py-3.5">
      <p className="font-semibold">{t("templates.holds")}</p>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Fact label={t("terms.form")}>{t(`terms.formName.${form}`)}</Fact>
        <Fact label={t("terms.asked")}>{t("templates.questions", { count: questions })}</Fact>
        <Fact label={t("subjects.title")}>{t("templates.subjects", { count: subjects })}</Fact>
        <Fact label={t("subjects.raters")}>{t("templates.raters", { count: raters })}</Fact>
        <Fact label={t("terms.thresholds")}>{t("templates.thresholds", thresholds)}</Fact>
        <Fact label={t("terms.raterGroups")}>
          {isWhole ? t("terms.allGroups") : raterGroups.map((one) => t(`groups.${one}`)).join(", ")}
        </Fact>
      </dl>
      <p className="text-sm text-soft">{t("templates.without")}</p>
    </div>
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
