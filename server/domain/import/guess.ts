import { type ColumnProfile, guessScale, looksLikeRatings, profileColumns } from "./column";
import { type ColumnRoles, guessRoles } from "./guess-roles";
import {
  defaultBlanks,
  type InstrumentMapping,
  type KnownInstrument,
  type Mapping,
} from "./mapping";
import { nameKey } from "./name";

export type GuessInput = {
  readonly header: readonly string[];
  /** Spread over the file where possible: the first rows may all belong to one team or item. */
  readonly sampleRows: readonly (readonly string[])[];
  readonly knownInstruments: readonly KnownInstrument[];
  /** Long layout: all texts of the item column, where a sample might miss some. */
  readonly itemValues?: readonly string[];
  /** Names for what has none in the file, in the reader's language. */
  readonly names: { readonly instrument: string; readonly quality: string; readonly cycle: string };
};

/**
 * Proposes a mapping from a header and a sample. Where nothing fits, a column is the empty text
 * and the item list is empty: such a proposal fails `mappingSchema` until it is completed.
 */
export function guessMapping(input: GuessInput): Mapping {
  const { header, sampleRows } = input;
  const blanks = new Set(defaultBlanks.map((blank) => blank.toLowerCase()));
  const profiles = profileColumns(header, sampleRows, blanks);
  const known = new Set(
    input.knownInstruments.flatMap(({ items }) =>
      items.flatMap((item) => [item.key, ...item.wordings].map(nameKey)),
    ),
  );
  const roles = guessRoles(profiles, (profile) => known.has(nameKey(profile.name)));
  const shared = {
    team: roles.team ?? "",
    person: roles.person,
    group: roles.group,
    cycle: roles.cycle
      ? { kind: "column" as const, column: roles.cycle }
      : { kind: "named" as const, name: input.names.cycle },
    blanks: [...defaultBlanks],
  };
  if (roles.item === null || roles.value === null) {
    const taken = takenColumns(roles);
    const items = profiles.filter(
      (profile) =>
        profile.name !== "" &&
        !taken.has(profile.name) &&
        (known.has(nameKey(profile.name)) || looksLikeRatings(profile)),
    );
    const sources = items.map((profile) => profile.name);
    const instrument = guessInstrument(sources, items, input);
    return { layout: "wide", ...shared, rater: roles.rater, instrument };
  }
  const value = profiles.filter((profile) => profile.name === roles.value);
  const instrument = guessInstrument(
    input.itemValues ?? listValues(roles.item, input),
    value,
    input,
  );
  return {
    layout: "long",
    ...shared,
    rater: roles.rater ?? "",
    item: roles.item,
    value: roles.value,
    ignoredItems: [],
    instrument,
  };
}

function takenColumns(roles: ColumnRoles): ReadonlySet<string | null> {
  return new Set([roles.team, roles.person, roles.group, roles.cycle, roles.rater]);
}

function listValues(column: string, { header, sampleRows }: GuessInput): string[] {
  const at = header.findIndex((name) => name.trim() === column);
  const values = sampleRows.map((cells) => (cells[at] ?? "").trim().normalize("NFC"));
  return [...new Set(values)].filter((value) => value !== "").slice(0, 500);
}

function guessInstrument(
  sources: readonly string[],
  rated: readonly ColumnProfile[],
  input: GuessInput,
): InstrumentMapping {
  const existing = input.knownInstruments
    .map((instrument) => ({ instrument, items: matchItems(sources, instrument) }))
    .filter(({ items, instrument }) => isGoodMatch(items.length, sources.length, rated, instrument))
    .sort((one, other) => other.items.length - one.items.length)[0];
  if (existing)
    return { kind: "existing", instrumentId: existing.instrument.id, items: existing.items };
  const items = sources.map((source) => ({ source, key: source, name: source }));
  const qualities = items.length === 0 ? [] : [{ name: input.names.quality, items }];
  return { kind: "new", name: input.names.instrument, scale: guessScale(rated), qualities };
}

function matchItems(
  sources: readonly string[],
  instrument: KnownInstrument,
): { source: string; key: string }[] {
  const keyOf = new Map<string, string>();
  for (const { key, wordings } of instrument.items)
    for (const text of [...wordings, key]) keyOf.set(nameKey(text), key);
  const used = new Set<string>();
  return sources.flatMap((source) => {
    const key = keyOf.get(nameKey(source));
    if (key === undefined || used.has(key)) return [];
    used.add(key);
    return [{ source, key }];
  });
}

function isGoodMatch(
  matched: number,
  sources: number,
  rated: readonly ColumnProfile[],
  { scale }: KnownInstrument,
): boolean {
  if (matched === 0 || matched * 2 < sources) return false;
  const numeric = rated.filter((profile) => profile.numericShare > 0);
  // One stray rating is a problem for the dry run; most columns off the scale is another scale.
  const fitting = numeric.filter(({ min, max }) => min >= scale.min && max <= scale.max);
  return fitting.length * 2 >= numeric.length;
}
