import { useTranslations } from "next-intl";
import { useFigures } from "@/components/convergence/use-figures";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Labels } from "@/server/domain/ownership/labels";
import { isUnchanged } from "@/server/domain/timeline/diff";
import type { StateComparison } from "@/server/features/timeline/compare";
import { ComparedDial } from "./compared-dial";
import { FigureDeltas } from "./figure-deltas";
import { FindingMarks } from "./finding-marks";
import { LetterChanges } from "./letter-changes";
import { MovedTable } from "./moved-table";
import { SeatChanges } from "./seat-changes";
import { useSideName } from "./side-name";

/** What differs between two states: one sentence, then everything it is made of. */
export function ComparisonView(props: { comparison: StateComparison; labels: Labels }) {
  const { comparison, labels } = props;
  const t = useTranslations("timeline.comparison");
  const nameOf = useSideName();
  const { diff, names, people } = comparison;
  const sides = { from: nameOf(comparison.from), to: nameOf(comparison.to) };
  const movedIds = new Set(diff.moved.map(({ responsibilityId }) => responsibilityId));
  const isMove = (before: string, after: string) => before.includes("A") !== after.includes("A");
  const letters = diff.cells.filter(
    ({ responsibilityId, before, after }) =>
      !movedIds.has(responsibilityId) || !isMove(before, after),
  );
  if (isUnchanged(diff)) {
    return (
      <>
        <Warnings comparison={comparison} />
        <p className="text-lg">{t(comparison.isAssessed ? "same" : "notAssessed", sides)}</p>
      </>
    );
  }
  return (
    <>
      <Warnings comparison={comparison} />
      <Summary comparison={comparison} sides={sides} />
      <Section title={t("figures")}>
        <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-2">
          <ComparedDial id="compared" indices={diff.indices} before={sides.from} after={sides.to} />
          <FigureDeltas
            indices={diff.indices}
            caption={t("figures")}
            before={t("before")}
            after={t("after")}
          />
        </div>
      </Section>
      <Section title={t("moved")}>
        <MovedTable comparison={comparison} />
      </Section>
      <div className="grid gap-x-12 lg:grid-cols-2">
        <Section title={t("opened")}>
          <FindingMarks marks={diff.findings.opened} names={names} none={t("openedNone")} />
        </Section>
        <Section title={t("closed")}>
          <FindingMarks marks={diff.findings.closed} names={names} none={t("closedNone")} />
        </Section>
      </div>
      <Section title={t("seats")}>
        <SeatChanges diff={diff} names={names} people={people} />
      </Section>
      {letters.length > 0 ? (
        <Section title={t("letters")}>
          <LetterChanges cells={letters} names={names} labels={labels} />
        </Section>
      ) : null}
    </>
  );
}

function Warnings({ comparison }: { comparison: StateComparison }) {
  const t = useTranslations("timeline.comparison");
  const nameOf = useSideName();
  const broken = [comparison.from, comparison.to].filter(
    ({ snapshot }) => snapshot?.isIntact === false,
  );
  return (
    <>
      {broken.map((side) => (
        <Notice
          key={side.value}
          className="mb-4"
          tone="warning"
          title={t("broken", { name: nameOf(side) })}
        />
      ))}
      {comparison.isBackwards ? <Notice className="mb-4" title={t("backwards")} /> : null}
    </>
  );
}

function Summary(props: { comparison: StateComparison; sides: { from: string; to: string } }) {
  const t = useTranslations("timeline.comparison");
  const figures = useFigures();
  const { moved, findings, indices } = props.comparison.diff;
  const { before, after, delta } = indices.gazeDistance;
  const hasTurned = delta !== null && Math.abs(delta) >= 0.005;
  return (
    <p className="mb-7 max-w-[70ch] text-lg leading-normal">
      {t("summary", {
        ...props.sides,
        moved: moved.length,
        opened: findings.opened.length,
        closed: findings.closed.length,
      })}{" "}
      {hasTurned
        ? t("summaryGaze", {
            direction: delta > 0 ? "apart" : "closer",
            before: figures.distance(before),
            after: figures.distance(after),
          })
        : null}
    </p>
  );
}
