import { classNames } from "@/components/ui/class-names";
import type { Direction } from "@/server/domain/structure/structure";

const looks: Record<Direction, string> = {
  outward: "bg-out",
  inward: "bg-in",
  shared: "bg-[linear-gradient(90deg,var(--color-in)_50%,var(--color-out)_50%)]",
};

/** Where a responsibility looks, for the eye; the word stands beside it. */
export function DirectionDot({ direction }: { direction: Direction }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "print-colour inline-block size-2.5 shrink-0 rounded-full",
        looks[direction],
      )}
    />
  );
}
