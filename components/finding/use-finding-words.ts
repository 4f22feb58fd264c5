import { useFormatter, useTranslations } from "next-intl";
import type { Finding } from "@/server/domain/finding/finding";
import type { FindingNames } from "./finding-names";

/** A finding in sentences: what it says, on what evidence, and what its one click would do. */
export type FindingWords = Readonly<{ says: string; evidence: string; fix: string | null }>;

type Translate = ReturnType<typeof useTranslations<"findings">>;
type Format = ReturnType<typeof useFormatter>;

/** Says findings in words, on the server and inside a client component with the area `findings`. */
export function useFindingWords(names: FindingNames): (finding: Finding) => FindingWords {
  return findingWords(names, useTranslations("findings"), useFormatter());
}

/** The same where no component is drawn, as for a file. */
export function findingWords(
  names: FindingNames,
  t: Translate,
  format: Format,
): (finding: Finding) => FindingWords {
  const listed = (items: readonly string[]) => format.list(items, { type: "conjunction" });
  const seat = (id: string | undefined) => names.position[id ?? ""] ?? t("somebody");
  const duty = (id: string | null) => names.responsibility[id ?? ""] ?? t("something");

  return (finding) => {
    const { rule, positionIds, otherIds, params, fix } = finding;
    const last = positionIds.at(-1);
    const words = {
      count: 1,
      ...params,
      responsibility: duty(finding.responsibilityId),
      positions: listed(positionIds.map(seat)),
      positionCount: positionIds.length,
      others: listed(otherIds.map(duty)),
      otherCount: otherIds.length,
      owner: seat(positionIds[0]),
      counterpart: seat(last),
      seen: seat(last),
      declared: listed(positionIds.slice(0, -1).map(seat)),
      day: format.dateTime(new Date(params.last ?? 0), { dateStyle: "medium", timeZone: "UTC" }),
      position: listed(targetsOf(finding).map(seat)),
    };
    const key = `rules.${rule}.fix`;
    return {
      says: t(`rules.${rule}.says`, words),
      evidence: t(`rules.${rule}.evidence`, words),
      // Reason: not every rule has a click, so that the key is looked up before it is used.
      fix: fix && t.has(key as "rules.O1.fix") ? t(key as "rules.O1.fix", words) : null,
    };
  };
}

/** Who the click is about: for talent both who are missing, else the first cell it changes. */
function targetsOf({ rule, fix, positionIds }: Finding): readonly string[] {
  if (rule === "O13") return positionIds;
  const first = fix?.[0]?.positionId;
  return first === undefined ? [] : [first];
}
