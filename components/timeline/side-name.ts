import { useTranslations } from "next-intl";
import { useFigures } from "@/components/convergence/use-figures";
import type { Side } from "@/server/features/timeline/compare";
import { kindWord } from "./snapshot-table";

/** Says a side of a comparison in words: its day, or the snapshot's name and day. */
export function useSideName(): (side: Side) => string {
  const t = useTranslations("timeline");
  const kinds = useTranslations("timeline.snapshots");
  const figures = useFigures();
  return ({ day, snapshot }) => {
    if (!snapshot) return figures.day(day);
    const name = snapshot.name ?? kindWord(kinds, snapshot.kind);
    return t("comparison.snapshot", { name, day: figures.day(day) });
  };
}
