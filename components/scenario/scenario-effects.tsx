import { useTranslations } from "next-intl";
import { useFigures } from "@/components/convergence/use-figures";
import { findingKey, isUnchanged } from "@/server/domain/timeline/diff";
import type { FindingMark } from "@/server/domain/timeline/state";
import type { ScenarioPage } from "@/server/features/scenarios/reads";
import { ComparedDial } from "../timeline/compared-dial";
import { FigureDeltas } from "../timeline/figure-deltas";
import { FindingMarks } from "../timeline/finding-marks";
import { Badge } from "../ui/badge";
import { scenarioNames } from "./scenario-names";

/** Today and the scenario side by side: dial, figures, owners, findings. */
export function ScenarioEffects({ page }: { page: ScenarioPage }) {
  const t = useTranslations("scenarios.effects");
  const figures = useFigures();
  const { diff, now, proposed } = page;
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
      <p className="mb-2 font-semibold">
        {t("findings", {
          opened: diff.findings.opened.length,
          closed: diff.findings.closed.length,
        })}
      </p>
      <div className="grid items-start gap-x-12 gap-y-4 lg:grid-cols-2">
        <Findings
          title={t("findingsToday", { count: now.findings.length })}
          marks={now.findings}
          marked={diff.findings.closed}
          word={t("settled")}
          names={names}
        />
        <Findings
          title={t("findingsScenario", { count: proposed.findings.length })}
          marks={proposed.findings}
          marked={diff.findings.opened}
          word={t("new")}
          names={names}
        />
      </div>
    </>
  );
}

/** All findings of one side; those that the other side does not have are marked, and come first. */
function Findings(props: {
  title: string;
  marks: readonly FindingMark[];
  marked: readonly FindingMark[];
  word: string;
  names: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("scenarios.effects");
  const keys = new Set(props.marked.map(findingKey));
  const isMarked = (mark: FindingMark) => keys.has(findingKey(mark));
  const marks = [...props.marks.filter(isMarked), ...props.marks.filter((one) => !isMarked(one))];
  return (
    <details open className="group/findings min-w-0">
      <summary className="mb-1 min-h-6 font-semibold">{props.title}</summary>
      <FindingMarks
        marks={marks}
        names={props.names}
        none={t("findingsNone")}
        remark={(mark) => (
          <>
            {isMarked(mark) ? <Badge look="strong">{props.word}</Badge> : null}{" "}
            {mark.isWaived ? <Badge look="dashed">{t("accepted")}</Badge> : null}
          </>
        )}
      />
    </details>
  );
}
