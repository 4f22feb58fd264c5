import { directionOf } from "../../paper/direction";
import { Text, View } from "../../paper/elements";
import { TYPE } from "../../paper/look";
import { Nothing, Part } from "../../paper/part";
import { suggestionWords } from "../report-rows";
import type { PaperReport } from "./paper-report";

/** What to do with it: suggestions by rule, and the behaviour that was chosen. */
export function StepPart({ page, words, t, day }: PaperReport) {
  const { report, actions, followUp } = page;
  if (followUp && actions.length === 0) return null;
  const suggestions = followUp ? [] : report.suggestions;
  return (
    <Part title={t(followUp ? "action.title" : "suggest.title")}>
      {suggestions.length === 0 && !followUp ? (
        <Nothing title={t("suggest.none")}>{t("suggest.noneBody")}</Nothing>
      ) : null}
      {suggestions.map((suggestion) => {
        const { title, body, begin } = suggestionWords(suggestion, words, t);
        return (
          <View key={suggestion.qualityKey} wrap={false} style={{ marginBottom: 7 }}>
            <Text style={TYPE.strong}>{title}</Text>
            <Text>{body}</Text>
            {begin ? <Text style={TYPE.soft}>{begin}</Text> : null}
          </View>
        );
      })}
      {actions.map(({ id, itemKey, body, dueOn, endedAt, outcome }) => (
        <View key={id} style={{ marginTop: 8 }}>
          {followUp ? null : (
            <Text style={{ ...TYPE.part, marginBottom: 2 }}>{t("action.title")}</Text>
          )}
          <Text style={TYPE.strong}>{words.item(itemKey)}</Text>
          <Text style={{ direction: directionOf(body) }}>{body}</Text>
          <Text style={TYPE.soft}>
            {endedAt && outcome
              ? t(`action.ended.${outcome}`, { date: day(endedAt) })
              : t("action.until", { date: day(dueOn) })}
          </Text>
        </View>
      ))}
    </Part>
  );
}
