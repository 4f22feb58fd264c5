import type { inferRouterOutputs } from "@trpc/server";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useDayText } from "@/components/position/day-text";
import { trpc } from "@/components/trpc";
import type { AppRouter } from "@/server/api/router";
import { type Labels, shownLetters } from "@/server/domain/ownership/labels";
import type { CellValue } from "@/server/domain/ownership/timeline";

type Changes = inferRouterOutputs<AppRouter>["ownership"]["changes"];
type Change = Omit<Changes[number], "changedAt"> & Readonly<{ changedAt: Date | string }>;

/** What became of a cell: who changed it, when, for which days, and why; newest first. */
export function CellHistory(props: { org: string; team: string; cell: string; labels: Labels }) {
  const t = useTranslations("ownership.history");
  const { org, team, cell } = props;
  const [changes, setChanges] = useState<readonly Change[] | "failed" | null>(null);
  useEffect(() => {
    const [responsibilityId = "", positionId = ""] = cell.split(":");
    let isGone = false;
    const show = (answer: readonly Change[] | "failed") => {
      if (!isGone) setChanges(answer);
    };
    trpc.ownership.changes
      .query({ org, team, responsibilityId, positionId })
      .then(show, () => show("failed"));
    return () => {
      isGone = true;
    };
  }, [org, team, cell]);
  return (
    <section className="border-line border-t pt-3">
      <h3 className="mb-1 text-base">{t("title")}</h3>
      {changes === null ? <p className="text-sm text-soft">{t("loading")}</p> : null}
      {changes === "failed" ? <p className="text-sm text-soft">{t("failed")}</p> : null}
      {Array.isArray(changes) && changes.length === 0 ? (
        <p className="text-sm text-soft">{t("none")}</p>
      ) : null}
      {Array.isArray(changes) ? (
        <ol className="grid gap-2 text-sm">
          {changes.map((change: Change) => (
            <Line key={change.id} change={change} labels={props.labels} />
          ))}
        </ol>
      ) : null}
    </section>
  );
}

function Line({ change, labels }: { change: Change; labels: Labels }) {
  const t = useTranslations("ownership.history");
  const format = useFormatter();
  const say = ({ letters, share }: CellValue) =>
    (shownLetters(letters, labels) || t("nothing")) + (share === null ? "" : ` ${share}%`);
  const day = useDayText();
  const who = change.changedBy ?? t("somebody");
  const at = format.dateTime(new Date(change.changedAt), {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (
    <li>
      <span className="font-semibold">
        {t("move", { before: say(change.before), after: say(change.after) })}
      </span>{" "}
      {change.toDay
        ? t("between", { from: day(change.fromDay), to: day(change.toDay) })
        : t("since", { from: day(change.fromDay) })}
      <span className="block text-soft">
        {t("by", { who, at })}
        {change.isCorrection ? ` · ${t("correction")}` : null}
      </span>
      {change.reason ? <span className="block">{change.reason}</span> : null}
    </li>
  );
}
