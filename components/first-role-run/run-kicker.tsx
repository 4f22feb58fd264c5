import { useTranslations } from "next-intl";
import type { getRun } from "@/server/features/first-role/runs";
import { useSetName } from "./set-name";
import { useDay } from "./use-day";

type Run = Awaited<ReturnType<typeof getRun>>["run"];

/** When a result was saved, by whom, from how many people's answers, with which weights. */
export function RunKicker({ run }: { run: Run }) {
  const t = useTranslations("first-role-run");
  const setName = useSetName();
  const day = useDay();
  const who = run.madeBy ? t("run.by", { name: run.madeBy }) : t("run.byNobody");
  return (
    <span className="wrap-anywhere">
      {t("run.kicker", { day: day(run.madeOn), who })}
      {" · "}
      {t("run.respondents", { count: run.respondents })}
      {run.weightSet.id ? ` · ${t("set.made", { set: setName(run.weightSet) })}` : null}
    </span>
  );
}
