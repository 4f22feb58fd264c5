import type { useTranslations } from "next-intl";
import { distanceWord } from "@/server/domain/convergence/gaze";
import type { Convergence } from "./convergence-data";
import { seatNames } from "./seat-names";

/** What the needles say, in one sentence. */
export function dialSentence(
  data: Pick<Convergence, "indices" | "pair" | "isOneSeat">,
  t: ReturnType<typeof useTranslations<"convergence">>,
): string {
  const { gazeDistance, gazeOutward, gazeInward } = data.indices;
  const { outward, inward } = seatNames(data, t);
  if (data.isOneSeat) return t("reading.one");
  if (gazeDistance !== null) return t(`reading.${distanceWord(gazeDistance)}`, { outward, inward });
  const [name, gaze] = gazeOutward === null ? [inward, gazeInward] : [outward, gazeOutward];
  const side = gaze === null || gaze === 0 ? "both" : gaze > 0 ? "outward" : "inward";
  return t("reading.single", { name, side });
}
