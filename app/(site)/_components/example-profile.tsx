import { useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import { DotPlot } from "@/components/charts/dot-plot";
import { Section } from "@/components/ui/section";

const example = [
  { key: "vision", self: 3.6, others: 3.9, half: 0.35, reading: "strength" },
  { key: "culture", self: 3.5, others: 3.4, half: 0.4, reading: "unclear" },
  { key: "adaptability", self: 4, others: 3.7, half: 0.3, reading: "strength" },
  { key: "decisiveness", self: 4.25, others: 3.2, half: 0.3, reading: "blind" },
  { key: "empathy", self: 3.25, others: 4.1, half: 0.28, reading: "hidden" },
  { key: "trust", self: 3.75, others: 3.9, half: 0.45, reading: "unclear" },
  { key: "resourcefulness", self: 3.25, others: 3, half: 0.33, reading: "develop" },
] as const;

/** A made-up profile, labelled as such, in the same drawing that real ones use. */
export function ExampleProfile() {
  const t = useTranslations("site.profile");
  const rows = example.map((row) => ({
    label: t(`qualities.${row.key}`),
    self: row.self,
    others: row.others,
    low: row.others - row.half,
    high: row.others + row.half,
    note: t(`readings.${row.reading}`),
    isStrong: row.reading === "blind" || row.reading === "hidden",
  }));
  return (
    <Section title={t("heading")} aside={t("aside")}>
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,760px)_minmax(0,1fr)]">
        <p className="text-md lg:order-1 lg:pt-4">{t("lead")}</p>
        <ChartFigure
          id="example-profile"
          title={t("title")}
          caption={t("legend")}
          table={{
            columns: [t("quality"), t("self"), t("others"), t("reading")],
            rows: rows.map((row) => [
              row.label,
              row.self.toFixed(2),
              row.others.toFixed(1),
              row.note,
            ]),
          }}
        >
          <DotPlot title={t("title")} desc={t("desc")} rows={rows} scale={{ min: 1, max: 5 }} />
        </ChartFigure>
      </div>
    </Section>
  );
}
