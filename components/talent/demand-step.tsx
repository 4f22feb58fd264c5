import { useTranslations } from "next-intl";
import { EmptyState } from "../ui/empty-state";
import { Section } from "../ui/section";
import { ConflictList } from "./conflict-list";
import { AddDemand } from "./demand-actions";
import { DemandTable } from "./demand-table";
import { PasteDemands } from "./paste-demands";
import type { StepProps } from "./types";

/** The first part: whom both sides need. */
export function DemandStep({ place, page }: StepProps) {
  const t = useTranslations("talent.demand");
  const { responsibilities, quarters } = page;
  const hubs = page.hubs.map(({ id, name }) => ({ id, name }));
  const choices = { hubs, responsibilities, quarters };
  const actions = page.can.edit ? (
    <span className="no-print flex flex-wrap gap-2">
      <PasteDemands place={place} choices={choices} />
      <AddDemand place={place} choices={choices} />
    </span>
  ) : null;
  if (page.demands.length === 0) {
    return (
      <Section title={t("title")}>
        <EmptyState title={t("empty")} action={actions}>
          {t(page.can.edit ? "emptyBody" : "emptyReader")}
        </EmptyState>
      </Section>
    );
  }
  return (
    <>
      <Section title={t("title")} aside={actions}>
        <DemandTable place={place} page={page} />
      </Section>
      <ConflictList page={page} />
    </>
  );
}
