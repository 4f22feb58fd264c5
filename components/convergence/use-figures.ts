import { useFormatter, useTranslations } from "next-intl";

/** Figures in words: a gaze with its sign, a share in per cent, and what stands where there is none. */
export function useFigures() {
  const t = useTranslations("convergence");
  const format = useFormatter();
  return {
    gaze: (value: number | null) =>
      value === null
        ? t("unknown")
        : format.number(value, {
            signDisplay: "exceptZero",
            minimumFractionDigits: 2,
            maximumFractionDigits: 2,
          }),
    distance: (value: number | null) =>
      value === null
        ? t("unknown")
        : format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    share: (value: number | null) =>
      value === null ? t("unknown") : t("share", { value: Math.round(value * 100) / 100 }),
    load: (value: number) => format.number(value, { maximumFractionDigits: 1 }),
    day: (day: string) => format.dateTime(new Date(day), { dateStyle: "medium", timeZone: "UTC" }),
    listed: (names: readonly string[]) => format.list(names, { type: "conjunction" }),
  };
}
