import type { CycleForm } from "../cycle-terms";
import type { RaterGroup } from "../disclosure/rater-group";

/** How many qualities one may name as those that matter most in a role. */
export const IMPORTANT_MOST = 3;

/** Who is asked what matters most: managers, who answer by name, and not where one behaviour is followed up. */
export function asksImportance(group: RaterGroup, form: CycleForm): boolean {
  return group === "manager" && form !== "behaviour";
}

/** A choice as it stands in a draft: the keys in one text, so that two windows never mix theirs. */
export function writeImportance(keys: readonly string[]): string {
  return keys.join("\n");
}

export function readImportance(text: string): string[] {
  return text.split("\n").filter((key) => key !== "");
}

/** Whether a choice is one: qualities that are asked about, each once, and few of them. */
export function isImportance(keys: readonly string[], known: readonly string[]): boolean {
  return (
    keys.length <= IMPORTANT_MOST &&
    new Set(keys).size === keys.length &&
    keys.every((key) => known.includes(key))
  );
}

/** The choice with a quality taken in, or out; in the order of the instrument, and never too many. */
export function toggleImportance(
  chosen: readonly string[],
  key: string,
  known: readonly string[],
): string[] {
  const isIn = chosen.includes(key);
  if (!isIn && chosen.length >= IMPORTANT_MOST) return [...chosen];
  return known.filter((one) => (one === key ? !isIn : chosen.includes(one)));
}
