import { useTranslations } from "next-intl";
import type { Direction } from "@/server/domain/structure/structure";

const HUES = { outward: "bg-out", shared: "bg-shared", inward: "bg-in" } as const;

/** Where a responsibility looks, by word; the hue repeats it. */
export function DirectionMark({ direction }: { direction: Direction }) {
  const t = useTranslations("responsibilities.directions");
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span aria-hidden="true" className={`size-2.5 rounded-full ${HUES[direction]}`} />
      {t(direction)}
    </span>
  );
}
