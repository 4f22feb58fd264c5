import { useTranslations } from "next-intl";
import { useFigures } from "@/components/convergence/use-figures";
import { isUnchanged } from "@/server/domain/timeline/diff";
import type { ScenarioPage } from "@/server/features/scenarios/reads";
import { ComparedDial } from "../timeline/compared-dial";
import { FigureDeltas } from "../timeline/figure-deltas";
import { FindingMarks } from "../timeline/finding-marks";
import { scenarioNames } from "./scenario-names";

/** Today and the scenario side by side: dial, figures, owners, findings. */
export function ScenarioEffects({ page }: { page: ScenarioPage }) {
  const t = useTranslations("scenarios.effects");
  const figures = useFigures();
  const { diff } = page;
  const names = scenarioNames(page);
  if (isUnchanged(diff)) return <p className="text-soft">{t("same")}</p>;
  const who = (ids: readonly string[]) =>
    ids.length === 0 ? t("nobody") : figures.listed(ids.map((id) => names[id] ?? ""));
  return (
    <>
      <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-2">
        <ComparedDial
          id="proposed"
          indices={diff.indices}
          before={t("today")}
          after={t("scenario")}
        />
        <FigureDeltas
          indices={diff.indices}
          caption={t("title")}
          before={t("today")}
          after={t("scenario")}
        />
      </div>
      <p className="mt-6 font-semibold">{t("moved", { count: diff.moved.length })}</p>
      <ul className="mb-6">
        {diff.moved.map(({ responsibilityId, before, after }) => (
          <li key={responsibilityId} className="wrap-anywhere">
            {t("line", {
              responsibility: names[responsibilityId] ?? "",
              before: who(before),
              after: who(after),
            })}
          </li>
        ))}
      </ul>
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
        <div>
          <h3 className="mb-2 text-base">{t("opened")}</h3>
          <FindingMarks marks={diff.findings.opened} names={names} none={t("openedNone")} />
        </div>
        <div>
          <h3 className="mb-2 text-base">{t("closed")}</h3>
          <FindingMarks marks={diff.findings.closed} names={names} none={t("closedNone")} />
        </div>
      </div>
    </>
  );
}
