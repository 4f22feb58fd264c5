import type { Importance, Mattering } from "@/server/domain/subject-report/importance";
import type { ReportWords, Say } from "./report-words";

/** Both sides of what matters most in a role, and whether they agree; the same on screen and on paper. */
export function importanceRows(
  { both, byManager, byOneself }: Importance,
  words: ReportWords,
  /** A leadership that is rated as a body is not asked itself. */
  { isOwn, isBody }: Readonly<{ isOwn: boolean; isBody: boolean }>,
  t: Say,
) {
  const whose = isOwn ? "own" : "theirs";
  const row = (one: Mattering, isManagers: boolean) => {
    const seen = t(`matters.seen.${one.seenAs}`);
    const isSeveral = isManagers && one.managers > 1;
    const note = isSeveral ? `${t("matters.several", { count: one.managers })} ${seen}` : seen;
    return { key: one.qualityKey, name: words.quality(one.qualityKey), note };
  };
  const side = (name: "manager" | "own" | "theirs", list: readonly Mattering[]) => ({
    title: t(`matters.side.${name}`),
    rows: list.map((one) => row(one, name === "manager")),
  });
  const list = both.map((one) => words.quality(one.qualityKey)).join(", ");
  const verdict =
    both.length > 0 ? t(`matters.${whose}Agree`, { list }) : t(`matters.${whose}Differ`);
  return {
    verdict: both.length + byOneself.length > 0 ? verdict : null,
    sides: [
      side("manager", [...both, ...byManager]),
      ...(isBody ? [] : [side(whose, [...both, ...byOneself])]),
    ],
  };
}
