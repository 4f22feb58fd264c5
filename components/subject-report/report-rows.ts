import { CUT_GROUPS } from "@/server/domain/disclosure/rater-group";
import type { GroupGap } from "@/server/domain/subject-report/group-gap";
import type { GroupTold } from "@/server/domain/subject-report/groups";
import type { Dot, ReportQuality } from "@/server/domain/subject-report/report";
import type { Suggestion } from "@/server/domain/subject-report/suggestions";
import { dotWords, meanOf, type ReportWords, type Say, told } from "./report-words";

/** The lines of a report's drawings and tables, the same on screen and on paper. */
type Seen = Readonly<{ qualities: readonly ReportQuality[]; words: ReportWords; isPulse: boolean }>;

/** What a quality says of oneself: a pulse asks for the anchored level alone. */
export function ownOf({ self }: ReportQuality, isPulse: boolean): number | null {
  return isPulse ? self.level : self.mean;
}

export function scaleOf(words: ReportWords, isPulse: boolean) {
  return isPulse ? { min: 1, max: 5 } : words.scale;
}

/** All qualities: self against others with the interval, and what that amounts to in a word. */
export function glanceRows({ qualities, words, isPulse }: Seen, t: Say) {
  return qualities.map((quality) => {
    const { key, others, interval, gap } = quality;
    const own = ownOf(quality, isPulse);
    return {
      label: words.quality(key),
      self: own,
      others: others?.mean ?? null,
      ...(interval ?? {}),
      note: others === null ? t("label.none") : gap ? t(`label.${gap.label}`) : told(others.mean),
      isStrong: gap?.label === "blind-spot",
      ownText: own === null ? t("unsaid") : told(own),
      othersText: others ? told(others.mean) : t("label.none"),
      intervalText: rangeOf(interval, t),
    };
  });
}

/** One quality by rater group, each with its interval, agreement in words and reliability. */
export function groupRows(quality: ReportQuality, isPulse: boolean, t: Say) {
  return quality.dots.map((dot) => ({
    label: t(`group.${dot.group}`),
    self: ownOf(quality, isPulse),
    others: meanOf(dot),
    ...(dot.interval ?? {}),
    note: dotWords(dot, t),
    intervalText: rangeOf(dot.interval, t),
    ratersText: "nFrom" in dot.cell ? t(`band.${dot.cell.nFrom}`) : "–",
    reliabilityText: dot.reliability === null ? "–" : dot.reliability.toFixed(2),
  }));
}

/** What a quality comes to, in a sentence. */
export function qualitySentence(quality: ReportQuality, isPulse: boolean, t: Say): string {
  const { others, gap } = quality;
  const own = ownOf(quality, isPulse);
  if (!others) return t("groups.nobody");
  const said = {
    others: told(others.mean),
    weighted: told(others.weighted),
    own: own === null ? "" : told(own),
    label: gap ? t(`label.${gap.label}`) : "",
  };
  return t(own === null || !gap ? "groups.othersOnly" : "groups.both", said);
}

/** The anchored scales, a measure of their own. */
export function levelRows({ qualities, words }: Omit<Seen, "isPulse">, t: Say) {
  return qualities.map(({ key, self, othersLevel }) => ({
    label: words.quality(key),
    self: self.level,
    others: othersLevel?.mean ?? null,
    note: othersLevel ? told(othersLevel.mean) : t("label.none"),
    ownText: self.level === null ? t("unsaid") : told(self.level),
  }));
}

/** The behaviours of a quality: oneself, others, and each group whose figures are told by behaviour. */
export function itemTable({ items }: ReportQuality, words: ReportWords, t: Say) {
  const groups = CUT_GROUPS.filter((group) =>
    items.some(({ dots }) => dots.some((dot) => dot.group === group)),
  );
  return {
    groups: groups.map((group) => t(`group.${group}`)),
    rows: items.map(({ key, self, others, dots }) => [
      words.item(key),
      self === null ? "–" : String(self),
      others ? told(others.mean) : "–",
      ...groups.map((group) =>
        shortOf(
          dots.find((dot) => dot.group === group),
          t,
        ),
      ),
    ]),
  };
}

function shortOf(dot: Dot | undefined, t: Say): string {
  if (!dot) return "–";
  const { cell } = dot;
  if (cell.state === "published") return told(cell.mean);
  if (cell.state === "coarse") return t("dot.coarse", { mean: told(cell.mean) });
  return t(`short.${cell.reason}`);
}

/** Where two groups see a quality differently, in a sentence. */
export function gapSentence(gap: GroupGap, words: ReportWords, t: Say): string {
  return t(gap.isClear ? "gaps.clear" : "gaps.unclear", {
    quality: words.quality(gap.qualityKey),
    higher: t(`group.${gap.higher}`),
    lower: t(`group.${gap.lower}`),
    gap: told(gap.gap),
  });
}

/** What to do first about a quality, and with which behaviour to begin. */
export function suggestionWords(suggestion: Suggestion, words: ReportWords, t: Say) {
  const { rule, qualityKey, itemKey, group } = suggestion;
  return {
    title: t(`suggest.${rule}.title`, { quality: words.quality(qualityKey) }),
    body: t(`suggest.${rule}.body`, { group: group ? t(`group.${group}`) : "" }),
    begin: itemKey ? t("suggest.begin", { item: words.item(itemKey) }) : null,
  };
}

/** A group of a report and from how many raters its figures come. */
export function groupWords({ group, nFrom }: GroupTold, t: Say): string {
  const raters = nFrom === null ? t("noNumber") : t(`band.${nFrom}`);
  return t("asked.group", { group: t(`group.${group}`), raters });
}

export const PANES = ["open", "blind", "hidden", "unknown"] as const;

/** The names of the qualities in each pane of the window, and of those that are not clear yet. */
export function windowPanes({ qualities, words }: Omit<Seen, "isPulse">) {
  const named = (pane: string | null) =>
    qualities.filter((one) => one.pane === pane).map(({ key }) => words.quality(key));
  return { panes: PANES.map((pane) => ({ pane, names: named(pane) })), unclear: named(null) };
}

function rangeOf(interval: Readonly<{ low: number; high: number }> | null, t: Say): string {
  return interval ? t("range", { low: told(interval.low), high: told(interval.high) }) : "–";
}
