import { useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import { DotPlot } from "@/components/charts/dot-plot";
import { Radar } from "@/components/charts/radar";
import { type ProfileData, profileRows, shownMean } from "./profile-data";

/** The means of the statements, as dots or as a radar, with the same figures as a table. */
export function StatementProfile({ data, view }: { data: ProfileData; view: "dots" | "radar" }) {
  const t = useTranslations("scorecard.profile.statements");
  const { scale } = data.words;
  const rows = profileRows(data).map(({ name, mean, answered, of }) => ({
    label: name,
    self: mean,
    note: mean === null ? t("none") : shownMean(mean),
    answered: t("answeredOf", { answered, of }),
  }));
  const desc = t("desc", { list: rows.map(({ label, note }) => `${label}: ${note}`).join("; ") });
  return (
    <ChartFigure
      id="profile-statements"
      title={t("chart")}
      caption={t("legend")}
      fileName={`self-rating-${view}`}
      table={{
        columns: [t("quality"), t("mean"), t("answered")],
        rows: rows.map(({ label, note, answered }) => [label, note, answered]),
      }}
    >
      {view === "radar" ? (
        <Radar title={t("chart")} desc={desc} axes={rows} scale={scale} />
      ) : (
        <DotPlot title={t("chart")} desc={desc} rows={rows} scale={scale} />
      )}
    </ChartFigure>
  );
}
