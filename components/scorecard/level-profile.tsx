import { useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import { DotPlot } from "@/components/charts/dot-plot";
import { type ProfileData, profileRows } from "./profile-data";

/** The anchored scales in a picture of their own, since they are another measure. */
export function LevelProfile({ data }: { data: ProfileData }) {
  const t = useTranslations("scorecard.profile.levels");
  const quality = useTranslations("scorecard.profile.statements")("quality");
  const scaled = profileRows(data).filter(({ anchors }) => anchors.length > 0);
  const max = Math.max(1, ...scaled.map(({ anchors }) => anchors.length));
  const rows = scaled.map(({ name, level }) => ({
    label: name,
    self: level,
    note: level === null ? t("none") : String(level),
  }));
  return (
    <ChartFigure
      id="profile-levels"
      title={t("chart")}
      caption={t("legend", { min: 1, max })}
      fileName="self-rating-anchored-scales"
      table={{
        columns: [quality, t("level")],
        rows: rows.map(({ label, self, note }) => [label, self === null ? t("noneShort") : note]),
      }}
    >
      <DotPlot
        title={t("chart")}
        desc={`${rows.map(({ label, note }) => `${label}: ${note}`).join("; ")}.`}
        rows={rows}
        scale={{ min: 1, max }}
      />
    </ChartFigure>
  );
}
