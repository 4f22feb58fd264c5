import type { ReportQuality } from "@/server/domain/subject-report/report";
import { DotLines } from "../../paper/dot-lines";
import { Text, View } from "../../paper/elements";
import { Grid } from "../../paper/grid";
import { TYPE } from "../../paper/look";
import { Part, Words } from "../../paper/part";
import { groupRows, itemTable, qualitySentence, scaleOf } from "../report-rows";
import type { PaperReport } from "./paper-report";

/** As many behaviours stay on one page with their drawing. */
const MOST_TOGETHER = 8;

/** Each quality by rater group, and its behaviours. */
export function QualityPart(props: PaperReport) {
  const { page, t } = props;
  const { qualities } = page.report;
  return (
    <Part title={t("groups.title")} aside={t("groups.aside", { n: page.cycle.groupThreshold })}>
      {qualities.map((quality) => (
        <OneQuality key={quality.key} quality={quality} {...props} />
      ))}
      {page.isPulse || !qualities.some(({ items }) => items.some(hasFigure)) ? null : (
        <Text style={TYPE.small}>{t("short.legend")}</Text>
      )}
    </Part>
  );
}

function OneQuality({ quality, page, words, t }: PaperReport & { quality: ReportQuality }) {
  const { isPulse } = page;
  const rows = groupRows(quality, isPulse, t);
  const hasMarks = rows.some(({ self, others }) => self !== null || others !== null);
  const name = words.quality(quality.key);
  return (
    <View bookmark={name} wrap={quality.items.length > MOST_TOGETHER} style={{ marginBottom: 14 }}>
      <View wrap={false}>
        <Text style={TYPE.part}>{name}</Text>
        <Words isSoft>{qualitySentence(quality, isPulse, t)}</Words>
        {hasMarks ? (
          <DotLines
            rows={rows.map((row) => ({
              ...row,
              notes: [row.note, row.intervalText, row.ratersText, row.reliabilityText],
            }))}
            scale={scaleOf(words, isPulse)}
            label={{ text: t("group.heading"), width: 84 }}
            width={166}
            columns={[
              { label: t("mean"), width: 96 },
              { label: t("interval"), width: 46 },
              { label: t("raters"), width: 44 },
              { label: t("reliability"), width: 38 },
            ]}
          />
        ) : (
          <Text>{rows.map(({ label, note }) => `${label}: ${note}`).join(" · ")}</Text>
        )}
      </View>
      {quality.items.some(hasFigure) ? <Items {...{ quality, words, t }} /> : null}
    </View>
  );
}

function hasFigure({ self, dots }: ReportQuality["items"][number]): boolean {
  return self !== null || dots.some(({ cell }) => cell.state !== "suppressed");
}

function Items(props: Pick<PaperReport, "words" | "t"> & { quality: ReportQuality }) {
  const { quality, words, t } = props;
  const { groups, rows } = itemTable(quality, words, t);
  return (
    <Grid
      columns={[
        { label: t("items.item"), width: "rest" },
        { label: t("self"), width: 24, isNumber: true },
        { label: t("others"), width: 30, isNumber: true },
        ...groups.map((label) => ({ label, width: 44, isNumber: true })),
      ]}
      rows={rows}
    />
  );
}
