import { LABELS, type Labels } from "@/server/domain/ownership/labels";

/** What the address of the page says: a day other than today, the words, and whether days are put right. */
export type GridAddress = Readonly<{ on: string | null; labels: Labels; isCorrecting: boolean }>;

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** Reads an address; what it cannot read counts as not said. */
export function readGridAddress(search: Search): GridAddress {
  const on = typeof search.on === "string" && isDay(search.on) ? search.on : null;
  return {
    on,
    labels: LABELS.find((one) => one === search.labels) ?? "raci",
    isCorrecting: on !== null && search.correct === "1",
  };
}

export function addressOf(path: string, { on, labels, isCorrecting }: GridAddress): string {
  const search = new URLSearchParams();
  if (on) search.set("on", on);
  if (labels !== "raci") search.set("labels", labels);
  if (on && isCorrecting) search.set("correct", "1");
  return search.size > 0 ? `${path}?${search}` : path;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
