import { useFormatter, useTranslations } from "next-intl";
import { buttonClass } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { AgreementTable } from "./agreement-table";
import { ConflictList } from "./conflict-list";
import { DemandTable } from "./demand-table";
import { SettlePlan } from "./plan-actions";
import { PrintButton } from "./print-button";
import { SharedSeats } from "./shared-seats";
import type { PlanPlace, StepProps } from "./types";

/** The last part: what was agreed, what is still in the way, and all of it on paper. */
export function AgreeStep({ place, page }: StepProps) {
  const t = useTranslations("talent.agree");
  const demand = useTranslations("talent.demand");
  const { plan, can, conflicts } = page;
  if (!page.comparison) {
    return (
      <Section title={t("title")}>
        <EmptyState title={t("waiting")}>{t("waitingBody")}</EmptyState>
      </Section>
    );
  }
  const settle = can.manage ? (
    <SettlePlan
      place={place}
      version={plan.version}
      conflicts={conflicts.length}
      isAgreed={plan.stage === "agreed"}
    />
  ) : null;
  return (
    <>
      {plan.agreedAt ? <AgreedOn at={plan.agreedAt} /> : null}
      <Section title={t("title")} aside={<TakeAlong place={place} />}>
        <AgreementTable place={place} page={page} />
        {settle ? <div className="no-print mt-4">{settle}</div> : null}
      </Section>
      <SharedSeats page={page} />
      <ConflictList page={page} />
      <Section title={demand("title")}>
        <DemandTable place={place} page={page} isReadOnly />
      </Section>
    </>
  );
}

function AgreedOn({ at }: { at: Date }) {
  const t = useTranslations("talent.agree");
  const format = useFormatter();
  return (
    <Notice
      tone="success"
      className="mb-6"
      title={t("agreedOn", { date: format.dateTime(at, { dateStyle: "long" }) })}
    >
      {t("agreedBody")}
    </Notice>
  );
}

function TakeAlong({ place }: { place: PlanPlace }) {
  const t = useTranslations("talent.agree");
  const { org, team, plan } = place;
  const href = (part: string) =>
    `/${org}/exports/talent.csv?${new URLSearchParams({ team, plan, part })}`;
  return (
    <span className="no-print flex flex-wrap gap-2">
      <PrintButton label={t("print")} />
      <a className={buttonClass()} href={href("hubs")} download>
        {t("downloadHubs")}
      </a>
      <a className={buttonClass()} href={href("demand")} download>
        {t("downloadDemand")}
      </a>
    </span>
  );
}
