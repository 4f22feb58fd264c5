import { Text, View } from "../../paper/elements";
import { TYPE } from "../../paper/look";
import { Part, Words } from "../../paper/part";
import { importanceRows } from "../importance-rows";
import type { PaperReport } from "./paper-report";

/** What matters most in the role, by manager and self, and how others see each of it. */
export function ImportancePart({ page, words, t }: PaperReport) {
  const { isBody, reader, report } = page;
  if (!report.importance) return null;
  const who = { isBody, isOwn: reader.isSubject };
  const { verdict, sides } = importanceRows(report.importance, words, who, t);
  return (
    <Part title={t("matters.title")} aside={t("matters.aside")}>
      {verdict ? <Words>{verdict}</Words> : null}
      <View wrap={false} style={{ flexDirection: "row", gap: 16, marginTop: 2 }}>
        {sides.map(({ title, rows }) => (
          <View key={title} style={{ flex: 1, gap: 4 }}>
            <Text style={TYPE.part}>{title}</Text>
            {rows.length === 0 ? <Text style={TYPE.soft}>{t("matters.nothing")}</Text> : null}
            {rows.map(({ key, name, note }) => (
              <View key={key}>
                <Text style={TYPE.strong}>{name}</Text>
                <Text style={TYPE.soft}>{note}</Text>
              </View>
            ))}
          </View>
        ))}
      </View>
    </Part>
  );
}
