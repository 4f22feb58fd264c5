import { useTranslations } from "next-intl";
import { explain } from "@/server/domain/first-role/explain";
import type { listRuns } from "@/server/features/first-role/runs";
import { useHeadline } from "../first-role/answer-name";
import { Badge } from "../ui/badge";
import { LinkButton } from "../ui/link-button";
import { Section } from "../ui/section";
import { useSetName } from "./set-name";
import { useDay } from "./use-day";

type Run = NonNullable<Awaited<ReturnType<typeof listRuns>>["latest"]>;

/** The team's newest answer, large, with what it rests on. */
export function LatestRun({ home, run }: { home: string; run: Run }) {
  const t = useTranslations("first-role-run.latest");
  const words = useTranslations("first-role");
  const setName = useSetName();
  const day = useDay();
  const { recommendation } = run.result;
  const explanation = explain(run.answers, run.set, recommendation);
  const headline = useHeadline({ ...run, recommendation, explanation });
  const when = day(run.madeOn);
  return (
    <Section
      title={t("heading")}
      aside={run.madeBy ? t("by", { day: when, name: run.madeBy }) : t("byNobody", { day: when })}
    >
      <p className="max-w-[24ch] font-semibold text-2xl leading-tight">{headline}</p>
      <p className="mt-3 flex flex-wrap items-center gap-2 text-sm text-soft">
        <Badge look="strong">{words(`parts.labels.${recommendation.label}`)}</Badge>
        <Badge>{words(`parts.directions.${recommendation.direction}`)}</Badge>
        <span>{t("respondents", { count: run.respondents })}</span>
        <span aria-hidden="true">·</span>
        <span>{setName(run.weightSet)}</span>
      </p>
      <LinkButton href={`${home}/runs/${run.id}`} className="mt-4">
        {t("open")}
      </LinkButton>
    </Section>
  );
}
