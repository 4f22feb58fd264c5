import { Text } from "../../paper/elements";
import { Grid } from "../../paper/grid";
import { TYPE } from "../../paper/look";
import { Nothing, Part, Words } from "../../paper/part";
import { chosenWords, followUpRows } from "../follow-up-rows";
import type { PaperReport } from "./paper-report";

/** The one behaviour that was asked about again, then and now. */
export function FollowUpPart({ page, words, t, day }: PaperReport) {
  const { followUp } = page;
  if (!followUp) return null;
  const rows = followUpRows(followUp, t);
  return (
    <Part title={t("followUp.title")} aside={t("followUp.aside")}>
      <Text style={TYPE.strong}>{words.item(followUp.itemKey)}</Text>
      <Words isSoft>{chosenWords(followUp, day(followUp.chosenIn.releasedAt), t)}</Words>
      {rows.length === 0 ? (
        <Nothing title={t("followUp.none")}>{t("followUp.noneBody")}</Nothing>
      ) : (
        <Grid
          columns={[
            { label: t("group.heading"), width: "rest" },
            { label: t("followUp.then"), width: 110 },
            { label: t("followUp.now"), width: 110 },
            { label: t("followUp.change"), width: 100 },
          ]}
          rows={rows.map(({ label, before, after, change }) => [label, before, after, change])}
        />
      )}
    </Part>
  );
}
