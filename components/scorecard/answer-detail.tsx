import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { type AnswerValue, NOT_OBSERVED } from "@/server/domain/scorecard/answer";
import { answersNeeded } from "@/server/domain/scorecard/score";
import { type ProfileData, profileRows, shownMean } from "./profile-data";

type Row = ReturnType<typeof profileRows>[number];

/** Every answer under its quality, and how each figure comes about. */
export function AnswerDetail({ data }: { data: ProfileData }) {
  const t = useTranslations("scorecard.profile");
  const notObserved = data.words.scale.notObserved ?? "";
  const { labels, min } = data.words.scale;
  const words = (value: AnswerValue | undefined) => {
    if (value === undefined) return t("detail.open");
    if (value === NOT_OBSERVED) return notObserved;
    return `${value} ${labels[Number(value) - min] ?? ""}`.trim();
  };
  return (
    <div className="grid gap-8">
      {profileRows(data).map((row) => (
        <section key={row.key} className="grid gap-2.5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="text-md">{row.name}</h3>
            <span className="font-semibold">
              {row.mean === null
                ? t("detail.noMean")
                : t("detail.mean", { mean: shownMean(row.mean) })}
            </span>
          </div>
          <dl className="border-line border-b">
            {row.items.map(({ key, text }) => (
              <div
                key={key}
                className="flex flex-wrap justify-between gap-x-6 border-line border-t py-2"
              >
                <dt className="min-w-0 max-w-[62ch] flex-[1_1_20rem]">{text}</dt>
                <dd className="text-soft sm:w-44">{words(data.answers.items.get(key))}</dd>
              </div>
            ))}
          </dl>
          <Level row={row} value={data.answers.levels.get(row.key)} notObserved={notObserved} />
          <Computed row={row} data={data} />
        </section>
      ))}
    </div>
  );
}

function Level(props: { row: Row; value: AnswerValue | undefined; notObserved: string }) {
  const t = useTranslations("scorecard.profile.detail");
  const { row, value } = props;
  if (row.anchors.length === 0) return null;
  const anchor = row.anchors.find(({ level }) => level === row.level);
  const none = value === undefined ? t("open") : props.notObserved;
  return (
    <p className="text-sm">
      <span className="font-semibold">
        {anchor ? t("level", { level: anchor.level }) : t("levelNone", { answer: none })}
      </span>
      {anchor ? <span className="text-soft"> {anchor.text}</span> : null}
    </p>
  );
}

function Computed({ row, data }: { row: Row; data: ProfileData }) {
  const t = useTranslations("scorecard.profile");
  const numbers = row.items
    .map(({ key }) => data.answers.items.get(key))
    .filter((value) => typeof value === "number");
  const { answered, of } = row;
  return (
    <Disclosure summary={t("computedTitle")}>
      <p>
        {row.mean === null
          ? t("computed.noMean", { answered, of, needed: answersNeeded(of) })
          : t("computed.mean", {
              answered,
              of,
              sum: numbers.join(" + "),
              mean: shownMean(row.mean),
            })}
      </p>
      <p className="mt-2">{t("computed.rule")}</p>
      {row.anchors.length > 0 ? <p className="mt-2">{t("computed.level")}</p> : null}
    </Disclosure>
  );
}
