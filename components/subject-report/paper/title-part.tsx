import { directionOf } from "../../paper/direction";
import { Text, View } from "../../paper/elements";
import { TONES, TYPE } from "../../paper/look";
import { Words } from "../../paper/part";
import { groupWords } from "../report-rows";
import type { PaperReport } from "./paper-report";

/** Whose report it is, of which cycle, from whose view, and how to read it. */
export function TitlePart({ page, words, name, t, day }: PaperReport) {
  const { cycle, asked, groups, shared, isBody, followUp } = page;
  // Nothing stands against a self-rating where one behaviour was asked about again.
  const selfAt = followUp ? null : page.selfAt;
  const basis = [
    ...(selfAt ? [t("asked.self", { date: day(selfAt) })] : []),
    t(words.isDraft ? "paper.draft" : "paper.questions", { version: words.version }),
  ];
  return (
    <View style={{ marginBottom: 14 }}>
      <Text style={TYPE.soft}>{t("paper.kind")}</Text>
      <Text
        style={{ ...TYPE.title, direction: directionOf(name), textAlign: "left", marginBottom: 6 }}
      >
        {name}
      </Text>
      <Words>{t("header.lead", { cycle: cycle.name, date: day(cycle.releasedAt) })}</Words>
      <Text style={TYPE.strong}>{t("paper.confidential")}</Text>
      {shared.sharedAt === null ? <Text style={TYPE.strong}>{t("paper.held")}</Text> : null}
      <View
        style={{ backgroundColor: TONES.wash, borderRadius: 4, padding: 10, marginTop: 10, gap: 2 }}
      >
        <Text style={TYPE.part}>{t("asked.title")}</Text>
        <Text>
          {t("asked.count", { count: asked.all, outside: asked.outside })}
          {isBody ? "" : ` ${t("asked.proposed", { count: asked.bySubject })}`}
        </Text>
        {groups.length === 0 ? null : (
          <Text>{groups.map((group) => groupWords(group, t)).join(" · ")}</Text>
        )}
        <Text>{basis.join(" · ")}</Text>
      </View>
      <View style={{ marginTop: 10 }}>
        <Text style={TYPE.part}>{t("paper.howTitle")}</Text>
        <Text>{t(followUp ? "paper.howAgain" : "paper.how")}</Text>
        <Text onlyWithGaps style={{ ...TYPE.soft, marginTop: 4 }}>
          {t("paper.gaps")}
        </Text>
      </View>
    </View>
  );
}
