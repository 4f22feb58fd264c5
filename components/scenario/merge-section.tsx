import { useTranslations } from "next-intl";
import { useFigures } from "@/components/convergence/use-figures";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { Labels } from "@/server/domain/ownership/labels";
import type { ScenarioPage } from "@/server/features/scenarios/reads";
import { DropScenario } from "./drop-scenario";
import { MergeForm } from "./merge-form";
import { mergeLines } from "./merge-rows";

/** The way out of a scenario: merged on a day, row by row where its base moved, or dropped. */
export function MergeSection(props: { org: string; page: ScenarioPage; labels: Labels }) {
  const { org, page, labels } = props;
  const t = useTranslations("scenarios.merge");
  const figures = useFigures();
  const { scenario, team, today, day, seen } = page;
  const place = { org, team: team.id };
  const changes = page.rows.filter(({ change }) => change === "scenario" || change === "conflict");
  const movesSeats = changes.some(({ kind }) => kind === "position");
  return (
    <div className="grid gap-5">
      <p className="max-w-[70ch]">{t("intro")}</p>
      {changes.length === 0 ? (
        <p className="text-soft">{t("nothing")}</p>
      ) : movesSeats && !page.canMovePositions ? (
        <Notice title={t("seats")} />
      ) : (
        <>
          <form className="flex flex-wrap items-end gap-3" id="merge">
            <TextField name="day" type="date" label={t("day")} min={today} defaultValue={day} />
            <Button type="submit">{t("look")}</Button>
          </form>
          <MergeForm
            {...place}
            scenario={{ id: scenario.id, version: scenario.version }}
            day={day}
            dayText={figures.day(day)}
            seen={seen}
            lines={mergeLines(page, labels, t)}
          />
        </>
      )}
      <div>
        <DropScenario {...place} scenario={scenario.id} version={scenario.version} />
      </div>
    </div>
  );
}
