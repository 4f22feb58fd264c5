import { useTranslations } from "next-intl";
import { useFigures } from "@/components/convergence/use-figures";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Labels } from "@/server/domain/ownership/labels";
import type { ScenarioPage } from "@/server/features/scenarios/reads";
import { MergeSection } from "./merge-section";
import { ScenarioEditor } from "./scenario-editor";
import { ScenarioEffects } from "./scenario-effects";
import { ScenarioKeeper } from "./scenario-keeper";

/** One scenario: what it changes, what that would do, and how it ends. */
export function ScenarioView(props: { org: string; page: ScenarioPage; labels: Labels }) {
  const { org, page, labels } = props;
  const t = useTranslations("scenarios");
  const figures = useFigures();
  const { scenario, base, team } = page;
  const moved = page.rows.filter(({ change }) => change !== "scenario").length;
  const canEdit = !scenario.isOver && !team.isArchived;
  const people = Object.entries(page.people)
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <ScenarioKeeper
      key={scenario.id}
      place={{ org, team: team.id, scenario: scenario.id, userId: page.userId }}
      base={base}
      read={{ version: scenario.version, edits: scenario.edits }}
    >
      <Ended page={page} />
      {canEdit && page.hasMoved ? (
        <Notice className="mb-6" title={t("moved")}>
          {t("movedBody", { count: moved })}
        </Notice>
      ) : null}
      {canEdit ? (
        <Section title={t("edit.title")}>
          <p className="mb-3 max-w-[70ch] text-sm text-soft">
            {t("from", { day: figures.day(scenario.baseDay), name: scenario.createdBy })}{" "}
            {t("edit.help", { labels })}
          </p>
          <ScenarioEditor base={base} people={people} labels={labels} />
        </Section>
      ) : null}
      <Section title={t("effects.title")} id="effects">
        <ScenarioEffects page={page} />
      </Section>
      {canEdit ? (
        <Section title={t("merge.title")} id="end">
          <MergeSection org={org} page={page} labels={labels} />
        </Section>
      ) : null}
    </ScenarioKeeper>
  );
}

function Ended({ page }: { page: ScenarioPage }) {
  const t = useTranslations("scenarios");
  const figures = useFigures();
  const { mergedOn, mergedBy, droppedOn, droppedBy } = page.scenario;
  if (mergedOn) {
    const said = { day: figures.day(mergedOn), name: mergedBy ?? "" };
    return <Notice className="mb-6" tone="success" title={t("merged", said)} />;
  }
  if (!droppedOn) return null;
  const said = { day: figures.day(droppedOn), name: droppedBy ?? "" };
  return <Notice className="mb-6" title={t("dropped", said)} />;
}
