import type { KnownInstrument, Mapping } from "@/server/domain/import/mapping";

export const ROLES = [
  "team",
  "person",
  "group",
  "cycle",
  "rater",
  "item",
  "value",
  "ignore",
] as const;
export type Role = (typeof ROLES)[number];
export type Layout = Mapping["layout"];

/** A mapping as it is edited: a role a column; a draft may be incomplete at any time. */
export type MappingDraft = Readonly<{
  layout: Layout;
  roles: Readonly<Record<string, Role>>;
  cycleName: string;
  /** An existing instrument's id, or null for a new one. */
  instrumentId: string | null;
  instrumentName: string;
  min: string;
  max: string;
  qualities: readonly string[];
  /** By source: which quality a new item belongs to, from 0. */
  qualityOf: Readonly<Record<string, number>>;
  /** By source: which item of the existing instrument it is; empty = left out. */
  keyOf: Readonly<Record<string, string>>;
  /** Long layout: the texts of the item column. */
  longItems: readonly string[];
  blanks: readonly string[];
}>;

/** The draft that shows a stored mapping or proposal. */
export function draftOf(mapping: Mapping, header: readonly string[]): MappingDraft {
  const { instrument } = mapping;
  const isNew = instrument.kind === "new";
  const items = isNew ? instrument.qualities.flatMap(({ items }) => items) : instrument.items;
  const sources = items.map(({ source }) => source);
  const roles: Record<string, Role> = Object.fromEntries(header.map((name) => [name, "ignore"]));
  const set = (column: string | null, role: Role) => {
    if (column !== null && column in roles) roles[column] = role;
  };
  if (mapping.layout === "wide") for (const source of sources) set(source, "item");
  if (mapping.layout === "long") {
    set(mapping.item, "item");
    set(mapping.value, "value");
  }
  set(mapping.team, "team");
  set(mapping.person, "person");
  set(mapping.group, "group");
  set(mapping.rater, "rater");
  if (mapping.cycle.kind === "column") set(mapping.cycle.column, "cycle");
  const qualities = isNew ? instrument.qualities : [];
  return {
    layout: mapping.layout,
    roles,
    cycleName: mapping.cycle.kind === "named" ? mapping.cycle.name : "",
    instrumentId: isNew ? null : instrument.instrumentId,
    instrumentName: isNew ? instrument.name : "",
    min: isNew ? String(instrument.scale.min) : "1",
    max: isNew ? String(instrument.scale.max) : "5",
    qualities: qualities.length > 0 ? qualities.map(({ name }) => name) : [""],
    qualityOf: Object.fromEntries(
      qualities.flatMap(({ items }, index) => items.map(({ source }) => [source, index])),
    ),
    keyOf: isNew
      ? {}
      : Object.fromEntries(instrument.items.map(({ source, key }) => [source, key])),
    longItems: mapping.layout === "long" ? [...sources, ...mapping.ignoredItems] : [],
    blanks: mapping.blanks,
  };
}

/** The items as the file names them: columns (wide) or texts of the item column (long). */
export function sourcesOf(draft: MappingDraft): string[] {
  if (draft.layout === "long") return [...draft.longItems];
  return Object.keys(draft.roles).filter((name) => draft.roles[name] === "item");
}

/** The draft with another role for a column; a role that only one column can have moves. */
export function withRole(draft: MappingDraft, column: string, role: Role): MappingDraft {
  const isSingle = role !== "ignore" && !(role === "item" && draft.layout === "wide");
  const roles = { ...draft.roles };
  if (isSingle)
    for (const name of Object.keys(roles)) if (roles[name] === role) roles[name] = "ignore";
  roles[column] = role;
  return { ...draft, roles };
}

/** The mapping that a draft means; whether it is complete and sound is the server's to say. */
export function mappingOf(draft: MappingDraft): Mapping {
  const columnOf = (role: Role) =>
    Object.keys(draft.roles).find((name) => draft.roles[name] === role) ?? null;
  const cycle = columnOf("cycle");
  const sources = sourcesOf(draft);
  const isKept = (source: string) => draft.instrumentId === null || Boolean(draft.keyOf[source]);
  const shared = {
    team: columnOf("team") ?? "",
    person: columnOf("person"),
    group: columnOf("group"),
    cycle: cycle
      ? { kind: "column" as const, column: cycle }
      : { kind: "named" as const, name: draft.cycleName.trim() },
    blanks: [...draft.blanks],
    instrument: instrumentOf(draft, sources.filter(isKept)),
  };
  if (draft.layout === "wide") return { layout: "wide", ...shared, rater: columnOf("rater") };
  return {
    layout: "long",
    ...shared,
    rater: columnOf("rater") ?? "",
    item: columnOf("item") ?? "",
    value: columnOf("value") ?? "",
    ignoredItems: sources.filter((source) => !isKept(source)),
  };
}

/** What is missing before a check makes sense, as keys of messages `imports.mapping.missing`. */
export function missingIn(draft: MappingDraft): string[] {
  const has = (role: Role) => Object.values(draft.roles).includes(role);
  const isLong = draft.layout === "long";
  const wanted: [string, boolean][] = [
    ["team", !has("team")],
    ["rater", isLong && !has("rater")],
    ["item", isLong && !has("item")],
    ["value", isLong && !has("value")],
    ["items", mappedItems(draft) === 0],
    ["cycle", !has("cycle") && draft.cycleName.trim() === ""],
    ["instrument", draft.instrumentId === null && draft.instrumentName.trim() === ""],
    ["quality", draft.instrumentId === null && draft.qualities.some((name) => !name.trim())],
  ];
  return wanted.filter(([, isMissing]) => isMissing).map(([name]) => name);
}

/** The existing items that are not taken by another source, for a list to choose from. */
export function freeItems(draft: MappingDraft, source: string, known: KnownInstrument) {
  const taken = new Set(
    Object.entries(draft.keyOf).flatMap(([at, key]) => (at === source ? [] : key)),
  );
  return known.items.filter(({ key }) => !taken.has(key));
}

function mappedItems(draft: MappingDraft): number {
  const sources = sourcesOf(draft);
  if (draft.instrumentId === null) return sources.length;
  return sources.filter((source) => draft.keyOf[source]).length;
}

function instrumentOf(draft: MappingDraft, sources: readonly string[]): Mapping["instrument"] {
  if (draft.instrumentId !== null) {
    const items = sources.map((source) => ({ source, key: draft.keyOf[source] ?? "" }));
    return { kind: "existing", instrumentId: draft.instrumentId, items };
  }
  const last = draft.qualities.length - 1;
  const qualities = draft.qualities.map((name, index) => ({
    name: name.trim(),
    items: sources
      .filter((source) => Math.min(draft.qualityOf[source] ?? 0, last) === index)
      .map((source) => ({ source, key: source, name: source })),
  }));
  return {
    kind: "new",
    name: draft.instrumentName.trim(),
    scale: { min: Number(draft.min || Number.NaN), max: Number(draft.max || Number.NaN) },
    // A quality without an item asks nothing; it is left out rather than refused.
    qualities: qualities.filter(({ items }) => items.length > 0),
  };
}
