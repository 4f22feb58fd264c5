import { LABELS, type Labels } from "@/server/domain/ownership/labels";

/**
 * What the address of the page says: a day other than today, the words, and whether days are put right.
 * `kept` are the words that hold where the address names none.
 */
export type GridAddress = Readonly<{
  on: string | null;
  labels: Labels;
  kept: Labels;
  isCorrecting: boolean;
}>;

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** Reads an address; what it cannot read counts as not said. */
export function readGridAddress(search: Search, kept: Labels): GridAddress {
  const on = typeof search.on === "string" && isDay(search.on) ? search.on : null;
  return {
    on,
    labels: LABELS.find((one) => one === search.labels) ?? kept,
    kept,
    isCorrecting: on !== null && search.correct === "1",
  };
}

export function addressOf(path: string, { on, labels, kept, isCorrecting }: GridAddress): string {
  const search = new URLSearchParams();
  if (on) search.set("on", on);
  if (labels !== kept) search.set("labels", labels);
  if (on && isCorrecting) search.set("correct", "1");
  return search.size > 0 ? `${path}?${search}` : path;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
