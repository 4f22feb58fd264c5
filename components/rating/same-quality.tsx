import { useTranslations } from "next-intl";
import { onwardByQuality } from "@/server/domain/rating/round";
import { LinkButton } from "../ui/link-button";
import { placeOf } from "./door";
import type { RaterData } from "./rating-data";

/** The way on for whoever rates several people quality by quality; nothing where nobody is beside. */
export function SameQuality({ data, step }: { data: RaterData; step: string }) {
  const t = useTranslations("ratings.form");
  const { door, round, participation, words } = data;
  const qualities = words.qualities.map(({ key }) => key);
  const onward = onwardByQuality(round, participation, qualities, step);
  if (!onward) return null;
  return (
    <p className="mt-9">
      <LinkButton href={placeOf(door, onward.id, onward.step)}>
        {t("byQuality", { name: onward.name })}
      </LinkButton>
    </p>
  );
}
