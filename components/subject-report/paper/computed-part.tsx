import { Text } from "../../paper/elements";
import { TYPE } from "../../paper/look";
import { Part } from "../../paper/part";
import type { PaperReport } from "./paper-report";

const PARTS = [
  ...[
    "balanced",
    "interval",
    "gates",
    "labels",
    "window",
    "importance",
    "groupMean",
    "hidden",
    "agreement",
  ],
  ...["reliability", "groupGap", "items", "levels", "suggestions"],
];
/** What a report on one behaviour rests on. */
const OF_FOLLOW_UPS = ["change", "hidden"];
/** What a pulse does not ask. */
const OF_BEHAVIOURS = ["items", "levels"];

/** How every figure comes about. */
export function ComputedPart({ page, t }: PaperReport) {
  const { isPulse, report, followUp } = page;
  const left = [...(isPulse ? OF_BEHAVIOURS : []), ...(report.importance ? [] : ["importance"])];
  return (
    <Part title={t("paper.computed")}>
      {(followUp ? OF_FOLLOW_UPS : PARTS.filter((part) => !left.includes(part))).map((part) => (
        <Text key={part} style={{ ...TYPE.soft, marginBottom: 5 }}>
          {t(`computed.${part}`)}
        </Text>
      ))}
    </Part>
  );
}
