import { useTranslations } from "next-intl";
import { isDivided } from "@/server/domain/convergence/indices";
import { LADDER } from "@/server/domain/convergence/ladder";
import type { Position } from "@/server/domain/structure/structure";
import type { Convergence } from "./convergence-data";
import { seatNames } from "./seat-names";
import { useFigures } from "./use-figures";

/** What the dial says in one sentence, and what should be known of its seats. */
export function Reading({ data }: { data: Convergence }) {
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
  return (
    <div className="max-w-[58ch]">
      <p className="font-semibold text-lg leading-snug">{sentence(data, t)}</p>
      <Summary data={data} />
      {isDivided(indices) ? <p className="mt-2 text-md">{t("ladder.divided")}</p> : null}
      {[...new Set(notes)].map((note) => (
        <p key={note} className="mt-2 text-soft">
          {note}
        </p>
      ))}
    </div>
  );
}

function Summary({ data }: { data: Convergence }) {
  const t = useTranslations("convergence");
  const figures = useFigures();
  const { overlap, joint, contested, level } = data.indices;
  const isShared = overlap !== null && joint !== null && contested !== null && !data.isOneSeat;
  return (
    <div className="mt-2.5 grid gap-2">
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
            level: LADDER.indexOf(level) + 1,
            name: t(`ladder.${level}.name`).toLowerCase(),
            body: t(`ladder.${level}.body`),
          })}
        </p>
      )}
    </div>
  );
}

function sentence(data: Convergence, t: ReturnType<typeof useTranslations<"convergence">>): string {
  const { gazeDistance, gazeOutward, gazeInward } = data.indices;
  const { outward, inward } = seatNames(data, t);
  if (data.isOneSeat) return t("reading.one");
  if (gazeDistance !== null) return t(`reading.${distanceWord(gazeDistance)}`, { outward, inward });
  const [name, gaze] = gazeOutward === null ? [inward, gazeInward] : [outward, gazeOutward];
  const side = gaze === null || gaze === 0 ? "both" : gaze > 0 ? "outward" : "inward";
  return t("reading.single", { name, side });
}

function distanceWord(distance: number): "split" | "apart" | "partly" | "same" | "swapped" {
  if (distance < -0.05) return "swapped";
  if (distance < 0.5) return "same";
  if (distance < 1) return "partly";
  return distance < 1.6 ? "apart" : "split";
}
