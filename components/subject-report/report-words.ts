import type { Instrument } from "@/server/domain/instrument/instrument";
import { inLocale } from "@/server/domain/instrument/wording";
import type { Dot } from "@/server/domain/subject-report/report";

/** The words of the instrument that a report speaks of, by key. */
export type ReportWords = Readonly<{
  version: string;
  isDraft: boolean;
  scale: Readonly<{ min: number; max: number }>;
  quality: (key: string) => string;
  /** As others were asked. */
  item: (key: string) => string;
  /** All of them, in their order. */
  items: readonly Readonly<{ key: string; text: string }>[];
}>;

export function reportWords(instrument: Instrument, locale: string): ReportWords {
  const { version, status, scale, qualities } = instrument;
  const names = new Map(
    qualities.map(({ key, wording }) => [key, inLocale(wording, locale).name] as const),
  );
  const items = new Map(
    qualities.flatMap((quality) =>
      quality.items.map(({ key, wording }) => [key, inLocale(wording, locale).other] as const),
    ),
  );
  return {
    version,
    isDraft: status === "draft",
    scale: { min: scale.min, max: scale.max },
    quality: (key) => names.get(key) ?? key,
    item: (key) => items.get(key) ?? key,
    items: [...items].map(([key, text]) => ({ key, text })),
  };
}

/** A mean as it is told: one decimal, without a trailing claim to more. */
export function told(value: number): string {
  return value.toFixed(1);
}

export type Say = (key: string, values?: Record<string, string | number>) => string;

/** What stands beside a group's dot: its mean and how alike its raters are, or words instead. */
export function dotWords({ cell }: Pick<Dot, "cell">, t: Say): string {
  switch (cell.state) {
    case "published":
      return cell.agreement === "too-few"
        ? told(cell.mean)
        : t("dot.agreement", { mean: told(cell.mean), word: t(`agreement.${cell.agreement}`) });
    case "coarse":
      return t("dot.coarse", { mean: told(cell.mean) });
    case "extreme":
      return t(`cell.${cell.reason}`);
    case "suppressed":
      return t(`cell.${cell.reason}`);
  }
}

export function meanOf({ cell }: Dot): number | null {
  return cell.state === "published" || cell.state === "coarse" ? cell.mean : null;
}
