import { Text, View } from "../../paper/elements";
import { TYPE } from "../../paper/look";
import { Nothing, Part } from "../../paper/part";
import { told } from "../report-words";
import type { PaperReport } from "./paper-report";

/** The behaviours that others see most and least. */
export function ItemPart({ page, words, t }: PaperReport) {
  const { report, isPulse } = page;
  if (isPulse) return null;
  const isEmpty = report.strongest.length === 0;
  return (
    <Part title={t("items.title")}>
      {isEmpty ? <Nothing title={t("items.none")}>{t("items.noneBody")}</Nothing> : null}
      {isEmpty
        ? null
        : (["strongest", "weakest"] as const).map((which) => (
            <View key={which} wrap={false} style={{ marginBottom: 8 }}>
              <Text style={{ ...TYPE.part, marginBottom: 3 }}>{t(`items.${which}`)}</Text>
              {report[which].map(({ key, mean }) => (
                <View key={key} style={{ flexDirection: "row", gap: 8, marginBottom: 2 }}>
                  <Text style={{ ...TYPE.strong, width: 24 }}>{told(mean)}</Text>
                  <Text style={{ flex: 1 }}>{words.item(key)}</Text>
                </View>
              ))}
            </View>
          ))}
    </Part>
  );
}
