import { useTranslations } from "next-intl";
import type { Needle } from "@/server/domain/position/needle";

const MARKS = {
  none: [],
  outward: ["bg-out"],
  inward: ["bg-in"],
  both: ["bg-out", "bg-in"],
} as const satisfies Record<Needle, readonly string[]>;

/** Which needle of the gaze dial a seat feeds, by word; the hue repeats it. */
export function NeedleMark({ needle }: { needle: Needle }) {
  const t = useTranslations("positions.needles");
  return (
    <span className="inline-flex items-center gap-1.5">
      {MARKS[needle].map((hue) => (
        <span key={hue} aria-hidden="true" className={`size-2.5 rounded-full ${hue}`} />
      ))}
      {t(needle)}
    </span>
  );
}
