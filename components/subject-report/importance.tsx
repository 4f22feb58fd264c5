import { useTranslations } from "next-intl";
import type { Mattering, Importance as Matters } from "@/server/domain/subject-report/importance";
import { Computed } from "./computed";
import type { ReportWords } from "./report-words";

/** What matters most in the role, by manager and self side by side, and how others see each of it. */
export function Importance(props: {
  importance: Matters;
  words: ReportWords;
  isOwn: boolean;
  /** A leadership that is rated as a body is not asked itself. */
  isBody: boolean;
}) {
  const t = useTranslations("reports.matters");
  const { importance, words, isOwn } = props;
  const { both, byManager, byOneself } = importance;
  const whose = isOwn ? "own" : "theirs";
  const sides = [
    { side: "manager", list: [...both, ...byManager] },
    ...(props.isBody ? [] : [{ side: whose, list: [...both, ...byOneself] }]),
  ] as const;
  const hasChosen = both.length + byOneself.length > 0;
  return (
    <>
      {hasChosen ? (
        <p className="mb-4 max-w-[66ch]">
          {both.length > 0
            ? t(`${whose}Agree`, {
                list: both.map((one) => words.quality(one.qualityKey)).join(", "),
              })
            : t(`${whose}Differ`)}
        </p>
      ) : null}
      <div className="grid gap-6 md:grid-cols-2">
        {sides.map(({ side, list }) => (
          <div key={side}>
            <h3 className="mb-2 text-base">{t(`side.${side}`)}</h3>
            {list.length === 0 ? (
              <p className="text-soft">{t("nothing")}</p>
            ) : (
              <ul className="grid gap-2.5">
                {list.map((one) => (
                  <li key={one.qualityKey} className="border-line border-l-2 pl-3">
                    <p className="font-semibold">{words.quality(one.qualityKey)}</p>
                    <p className="text-soft text-sm">{noteOf(one, side === "manager", t)}</p>
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
      <Computed of={["importance"]} />
    </>
  );
}

type Say = (key: string, values?: Record<string, number>) => string;

function noteOf({ seenAs, managers }: Mattering, isManagers: boolean, t: Say): string {
  const seen = t(`seen.${seenAs}`);
  return isManagers && managers > 1 ? `${t("several", { count: managers })} ${seen}` : seen;
}
