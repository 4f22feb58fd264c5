import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OneResponsibility } from "@/server/features/responsibilities/reads";
import { Badge } from "../ui/badge";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { DirectionMark } from "./direction-mark";
import { StepFromDay } from "./responsibility-forms";

/** What a responsibility means, what it may be measured by, where it comes from. */
export function ResponsibilityDetail({ org, data }: { org: string; data: OneResponsibility }) {
  const t = useTranslations("responsibilities.page");
  const { kpis } = data.responsibility;
  return (
    <>
      <StateNotice org={org} data={data} />
      <Section title={t("kpis")}>
        {kpis.length === 0 ? (
          <p className="text-soft">{t("noKpis")}</p>
        ) : (
          <ul className="list-disc pl-5">
            {kpis.map((kpi) => (
              <li key={kpi}>{kpi}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("facts")}>
        <Facts data={data} />
      </Section>
    </>
  );
}

function StateNotice({ org, data }: { org: string; data: OneResponsibility }) {
  const t = useTranslations("responsibilities");
  const day = useDay();
  const { responsibility, catalogue, canManage, today } = data;
  if (responsibility.state === "retired") {
    return (
      <Notice className="mb-6" title={t("page.retired")}>
        {responsibility.toDay
          ? t("page.retiredBody", { day: day(responsibility.toDay) })
          : t("page.gap")}
      </Notice>
    );
  }
  if (!responsibility.isDifferent || !catalogue) return null;
  const { name, definition } = catalogue;
  const direction = t(`directions.${catalogue.direction}`).toLowerCase();
  const step = <StepFromDay step="follow" {...{ org, today, responsibility }} />;
  return (
    <Notice className="mb-6" title={t("page.differs")} action={canManage ? step : null}>
      {t("page.differsBody", { name, direction, definition })}
    </Notice>
  );
}

function Facts({ data }: { data: OneResponsibility }) {
  const t = useTranslations("responsibilities");
  const day = useDay();
  const { responsibility, catalogue } = data;
  const { origin, fromDay, toDay } = responsibility;
  return (
    <dl className="grid max-w-200 gap-x-6 gap-y-2 sm:grid-cols-[14rem_1fr]">
      <Fact term={t("page.direction")}>
        <DirectionMark direction={responsibility.direction} />
      </Fact>
      <Fact term={t("page.origin")}>
        {origin ? (
          <>
            {t("page.copied", { origin })} <Badge look="dashed">{t("draft")}</Badge>
          </>
        ) : (
          t("page.originOwn")
        )}
      </Fact>
      {catalogue?.origin ? <Fact term={t("page.where")}>{catalogue.origin}</Fact> : null}
      {catalogue ? (
        <Fact term={t("page.suggestion")}>{t(`page.suggested.${suggestionOf(catalogue)}`)}</Fact>
      ) : null}
      <Fact term={t("page.since")}>
        {fromDay ? t("page.from", { day: day(fromDay) }) : t("page.ever")}
        {toDay ? `, ${t("page.until", { day: day(toDay) })}` : null}
      </Fact>
    </dl>
  );
}

function Fact(props: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{props.term}</dt>
      <dd className="wrap-anywhere">{props.children}</dd>
    </>
  );
}

function suggestionOf({ accountable, bothWork }: NonNullable<OneResponsibility["catalogue"]>) {
  return accountable === "agreed" && bothWork ? "agreedBoth" : accountable;
}

function useDay(): (day: string) => string {
  const format = useFormatter();
  return (day) => format.dateTime(new Date(day), { dateStyle: "medium", timeZone: "UTC" });
}
