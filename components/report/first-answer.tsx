import { useTranslations } from "next-intl";
import { explain } from "@/server/domain/first-role/explain";
import type { Report } from "@/server/features/reports/reads";
import { useFigures } from "../convergence/use-figures";
import { useHeadline } from "../first-role/answer-name";
import { Badge } from "../ui/badge";
import { LinkButton } from "../ui/link-button";

type Run = NonNullable<Report["run"]>;

/** The team's last answer to 'which role first?' by that day, or where it would be given. */
export function FirstAnswer({ home, run }: { home: string; run: Run | null }) {
  const t = useTranslations("report.first");
  if (run) return <Answer home={home} run={run} />;
  return (
    <>
      <p className="text-sm text-soft">{t("none")}</p>
      <LinkButton href={`${home}/first-role`} size="sm" className="no-print mt-3">
        {t("toQuestions")}
      </LinkButton>
    </>
  );
}

function Answer({ home, run }: { home: string; run: Run }) {
  const t = useTranslations("report.first");
  const words = useTranslations("first-role.parts");
  const figures = useFigures();
  const { recommendation } = run.result;
  const explanation = explain(run.answers, run.set, recommendation);
  const headline = useHeadline({ ...run, recommendation, explanation });
  return (
    <>
      <p className="font-semibold text-md leading-snug">{headline}</p>
      <p className="mt-1.5 flex flex-wrap items-center gap-2 text-sm text-soft">
        <Badge look="strong">{words(`labels.${recommendation.label}`)}</Badge>
        <Badge>{words(`directions.${recommendation.direction}`)}</Badge>
        {t("said", { day: figures.day(run.madeOn), respondents: run.respondents })}
      </p>
      <LinkButton href={`${home}/first-role/runs/${run.id}`} size="sm" className="no-print mt-3">
        {t("open")}
      </LinkButton>
    </>
  );
}
