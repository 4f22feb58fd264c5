import { useTranslations } from "next-intl";
import type { Perceived } from "@/server/domain/perception/publish";
import { type Names, useRowWords } from "./row-words";

/** What people said of one responsibility, as far as it may be told: bars, or a sentence and its reason. */
export function PerceivedView({ perceived, names }: { perceived: Perceived; names: Names }) {
  const words = useRowWords(names);
  const clarity = words.clarity(perceived);
  const why = words.why(perceived);
  return (
    <div className="grid gap-1.5">
      {perceived.state === "full" ? <Bars perceived={perceived} names={names} /> : null}
      {perceived.state === "alike" ? <p>{words.alike(perceived)}</p> : null}
      {clarity ? (
        <p className={perceived.state === "suppressed" ? "text-soft" : undefined}>{clarity}</p>
      ) : null}
      {why ? <p className="text-sm text-soft">{why}</p> : null}
    </div>
  );
}

type Full = Extract<Perceived, { state: "full" }>;

// The words beside each bar say what it shows; the drawing itself is decoration.
function Bars({ perceived, names }: { perceived: Full; names: Names }) {
  const t = useTranslations("perceptions.results");
  const words = useRowWords(names);
  const { n, unsure } = perceived;
  return (
    <ul className="grid gap-1">
      {perceived.counts.map(({ positionId, count }) => (
        <li
          key={positionId ?? "nobody"}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 sm:grid-cols-[minmax(0,9rem)_1fr_auto]"
        >
          <span className="min-w-0 wrap-anywhere">{words.name(positionId)}</span>
          <svg
            viewBox="0 0 100 10"
            preserveAspectRatio="none"
            aria-hidden="true"
            className="chart order-last col-span-2 h-2.5 sm:order-none sm:col-span-1"
          >
            <rect x="0" y="0" width="100" height="10" className="bar-back" />
            <rect x="0" y="0" width={(count / n) * 100} height="10" className="bar" />
          </svg>
          <span className="text-sm text-soft">{t("countOf", { count, n })}</span>
        </li>
      ))}
      {unsure > 0 ? (
        <li className="text-sm text-soft">{t("unsureCount", { count: unsure })}</li>
      ) : null}
    </ul>
  );
}
