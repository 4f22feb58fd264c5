import { useFormatter, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { Comparison } from "@/server/features/comparisons/reads";

/** Where the figures of a layer come from and under which rules they are shown. */
export function LayerSource({ comparison }: { comparison: Comparison }) {
  const t = useTranslations("comparison.source");
  const lines = useSource(comparison);
  if (lines.length === 0) return null;
  return (
    <Section title={t("heading")}>
      <ul className="grid gap-1 text-sm text-soft">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

function useSource({ cycle, instrument, map }: Comparison): string[] {
  const t = useTranslations("comparison.source");
  const format = useFormatter();
  if (!instrument) return [];
  const day = (date: Date) => format.dateTime(date, { dateStyle: "long" });
  const status = instrument.version.startsWith("draft") ? null : t(`status.${instrument.status}`);
  const named = t("instrument", { name: instrument.name, version: instrument.version });
  const measure = status ? `${named} (${status})` : named;
  if (!cycle) return [t("self"), measure];
  const raters = (map?.rows ?? []).reduce((sum, row) => sum + (row.raters?.most ?? 0), 0);
  return [
    importLine(cycle, day, t),
    t("released", { date: day(cycle.releasedAt) }),
    measure,
    t("raters", { count: raters }),
    t("threshold", { count: cycle.threshold }),
    t("rules", { version: cycle.rulesVersion }),
  ].filter((line) => line !== null);
}

type Say = (word: string, values: Record<string, string>) => string;

function importLine(
  { importedBy, importedAt, fileName }: NonNullable<Comparison["cycle"]>,
  day: (date: Date) => string,
  t: Say,
): string | null {
  if (!importedAt || !fileName) return null;
  const when = { date: day(importedAt), file: fileName };
  return importedBy ? t("imported", { ...when, name: importedBy }) : t("importedBySomebody", when);
}
