import { useTranslations } from "next-intl";
import { isDivided } from "@/server/domain/convergence/indices";
import type { Position } from "@/server/domain/structure/structure";
import type { Convergence } from "./convergence-data";
import { dialSentence } from "./dial-sentence";
import { useFigures } from "./use-figures";

type Props = {
  data: Convergence;
  /** Where the needles stood before. */
  earlier: { outward: number | null; inward: number | null; day: string };
  /** The gravest open finding, in words. */
  first: string | null;
};

/** What the dial says in one sentence, how that moved, and what to do first. */
export function Reading({ data, earlier, first }: Props) {
  const t = useTranslations("convergence");
  return (
    <div className="max-w-[58ch]">
      <h2 className="font-semibold text-lg leading-snug">{dialSentence(data, t)}</h2>
      <ReadingSummary data={data} earlier={earlier} />
      {first ? (
        <p className="mt-2">
          <a href="#findings" className="underline underline-offset-3">
            {t("reading.first", { finding: first })}
          </a>
        </p>
      ) : null}
      {isDivided(data.indices) ? <p className="mt-2 text-md">{t("ladder.divided")}</p> : null}
      <SeatNotes data={data} />
    </div>
  );
}

/** What should be known of the seats behind the needles. */
export function SeatNotes({ data }: Pick<Props, "data">) {
  const t = useTranslations("convergence");
  const { pair, indices } = data;
  const seats: { side: "outward" | "inward"; seat: Position | null; gaze: number | null }[] = [
    { side: "outward", seat: pair.outward, gaze: indices.gazeOutward },
    { side: "inward", seat: pair.inward, gaze: indices.gazeInward },
  ];
  const notes = seats.flatMap(({ side, seat, gaze }) => {
    if (!seat) return [t(side === "outward" ? "seat.missingOutward" : "seat.missingInward")];
    if (gaze === null) return [t("seat.idle", { name: seat.name })];
    return seat.holder ? [] : [t("seat.vacantOne", { name: seat.name })];
  });
  return [...new Set(notes)].map((note) => (
    <p key={note} className="mt-2 text-soft">
      {note}
    </p>
  ));
}

/** How far apart the needles stand, what both roles share, and how far they have grown together. */
export function ReadingSummary({ data, earlier }: Pick<Props, "data" | "earlier">) {
  const t = useTranslations("convergence");
  const figures = useFigures();
  const { overlap, joint, contested, level, gazeDistance } = data.indices;
  const { outward, inward } = earlier;
  const before = outward === null || inward === null ? null : outward - inward;
  const isShared = overlap !== null && joint !== null && contested !== null && !data.isOneSeat;
  return (
    <div className="mt-2.5 grid gap-2">
      {gazeDistance !== null && before !== null && !data.isOneSeat ? (
        <p>
          {t("reading.moved", {
            now: figures.distance(gazeDistance),
            before: figures.distance(before),
            day: figures.day(earlier.day),
          })}
        </p>
      ) : null}
      {isShared ? (
        <p>
          {t("reading.shared", {
            overlap: figures.share(overlap),
            joint: figures.share(joint),
            contested: figures.share(contested),
          })}
        </p>
      ) : null}
      {level === null ? null : (
        <p>
          {t("reading.step", {
            level,
            name: t(`ladder.${level}.name`).toLowerCase(),
            body: t(`ladder.${level}.body`),
          })}
        </p>
      )}
    </div>
  );
}
