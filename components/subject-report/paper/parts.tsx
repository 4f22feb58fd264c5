import { DotLines } from "../../paper/dot-lines";
import { Text, View } from "../../paper/elements";
import { TONES, TYPE, WIDTH } from "../../paper/look";
import { Nothing, Part, Words } from "../../paper/part";
import { gapSentence, glanceRows, levelRows, scaleOf, windowPanes } from "../report-rows";
import { told } from "../report-words";
import type { PaperReport } from "./paper-report";

const LABEL = 104;

/** All qualities at once, and what each amounts to in a word. */
export function GlancePart({ page, words, t }: PaperReport) {
  const { isPulse, report, selfAt, reader } = page;
  const rows = glanceRows({ qualities: report.qualities, words, isPulse }, t);
  return (
    <Part title={t("glance.title")}>
      {selfAt ? null : <Words isSoft>{t(reader.isSubject ? "noSelf.own" : "noSelf.others")}</Words>}
      <DotLines
        rows={rows.map((row) => ({
          ...row,
          notes: [row.note, figure(row.self), figure(row.others), row.intervalText],
        }))}
        scale={scaleOf(words, isPulse)}
        label={{ text: t("quality"), width: LABEL }}
        width={158}
        columns={[
          { label: t("verdict"), width: 112 },
          { label: t("self"), width: 26 },
          { label: t("others"), width: 32 },
          { label: t("interval"), width: 40 },
        ]}
      />
      <Text style={TYPE.small}>{t("glance.legend")}</Text>
    </Part>
  );
}

function figure(value: number | null): string {
  return value === null ? "–" : told(value);
}

/** The window: what both see, what only others see, what only oneself sees, and what nobody said. */
export function WindowPart({ page, words, t }: PaperReport) {
  const { panes, unclear } = windowPanes({ qualities: page.report.qualities, words });
  return (
    <Part title={t("window.title")} aside={t("window.aside")}>
      <View wrap={false} style={{ flexDirection: "row", flexWrap: "wrap", gap: 8 }}>
        {panes.map(({ pane, names }) => (
          <View
            key={pane}
            style={{
              ...{ width: (WIDTH - 8) / 2, minHeight: 50, padding: 8, borderRadius: 4 },
              ...{ borderWidth: 0.75, borderColor: TONES.line },
            }}
          >
            <Text style={TYPE.strong}>{t(`window.${pane}.title`)}</Text>
            <Text style={TYPE.small}>{t(`window.${pane}.body`)}</Text>
            <Text style={{ marginTop: 4 }}>{names.join(" · ") || "–"}</Text>
          </View>
        ))}
      </View>
      {unclear.length === 0 ? null : (
        <Text style={{ ...TYPE.soft, marginTop: 6 }}>
          {t("window.unclear", { list: unclear.join(", ") })}
        </Text>
      )}
    </Part>
  );
}

/** Where groups see somebody differently. */
export function GroupGapPart({ page, words, t }: PaperReport) {
  const { groupGaps } = page.report;
  return (
    <Part title={t("gaps.title")}>
      {groupGaps.length === 0 ? (
        <Nothing title={t("gaps.none")}>{t("gaps.noneBody")}</Nothing>
      ) : null}
      <View wrap={groupGaps.length > 12}>
        {groupGaps.map((gap) => (
          <Words key={gap.qualityKey}>{gapSentence(gap, words, t)}</Words>
        ))}
      </View>
    </Part>
  );
}

/** The anchored scales, a measure of their own. */
export function LevelPart({ page, words, t }: PaperReport) {
  if (page.isPulse) return null;
  const rows = levelRows({ qualities: page.report.qualities, words }, t);
  return (
    <Part title={t("levels.title")} aside={t("levels.aside")}>
      <DotLines
        rows={rows.map((row) => ({ ...row, notes: [row.note, figure(row.self)] }))}
        scale={{ min: 1, max: 5 }}
        label={{ text: t("quality"), width: LABEL }}
        width={210}
        columns={[
          { label: t("others"), width: 90 },
          { label: t("self"), width: 60 },
        ]}
      />
      <Text style={TYPE.small}>{t("levels.legend")}</Text>
    </Part>
  );
}
