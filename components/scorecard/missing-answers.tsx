import { useTranslations } from "next-intl";
import type { SelfWording } from "@/server/domain/instrument/self-wording";
import type { Review } from "@/server/domain/scorecard/progress";

/** Which steps have something left to answer or to choose, each with the way there. */
export function MissingAnswers(props: {
  words: SelfWording;
  review: Review;
  conflicts: readonly Readonly<{ key: string }>[];
  onGo: (step: string) => void;
}) {
  const t = useTranslations("scorecard.review");
  const { missing, unscored } = props.review;
  const open = props.words.qualities.flatMap(({ key, name, items }) => {
    const count = missing.filter(({ qualityKey }) => qualityKey === key).length;
    const clashes = props.conflicts.filter(
      (one) => one.key === key || items.some((item) => item.key === one.key),
    ).length;
    const isScored = items.length === 0 || !unscored.includes(key);
    return count + clashes > 0 ? [{ key, name, count, clashes, isScored }] : [];
  });
  if (open.length === 0) return <p className="mb-8 text-md">{t("complete")}</p>;
  return (
    <div className="mb-9">
      <p className="mb-3 text-md">{t("open")}</p>
      <ul className="border-line border-b">
        {open.map((one) => (
          <li
            key={one.key}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-t py-2.5"
          >
            <a
              href={`?step=${one.key}`}
              className="min-h-6 font-semibold underline underline-offset-3"
              onClick={(event) => {
                event.preventDefault();
                props.onGo(one.key);
              }}
            >
              {one.name}
            </a>
            <span className="text-sm text-soft">
              {[
                one.count > 0 ? t("missing", { count: one.count }) : null,
                one.clashes > 0 ? t("clashes", { count: one.clashes }) : null,
                one.isScored ? null : t("unscored"),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
