import { type ColumnProfile, looksLikeRatings } from "./column";

export type ColumnRoles = {
  readonly team: string | null;
  readonly person: string | null;
  readonly group: string | null;
  readonly cycle: string | null;
  readonly rater: string | null;
  readonly item: string | null;
  readonly value: string | null;
};

const spellings = {
  team: [
    "grp team group company unit department dept division squad business businessunit",
    "organisation organization portfoliocompany abteilung firma equipe equipo",
  ],
  person: ["person leader subject ratee manager executive cto cio ratedperson leadername"],
  group: ["ratergroup ratertype relationship relation perspective raterrole source"],
  cycle: ["cycle wave round year period quarter survey surveydate jahr"],
  rater: ["rater respondent participant response submission form uuid id raterkey respondentkey"],
  item: ["item question statement variable itemkey questionkey"],
  value: ["value rating score answer"],
} as const;
type Role = keyof typeof spellings;

const suffix = /(?:id|key|name|code|no|nr|number)$/;

/**
 * Proposes which column plays which part: by its name first, and for the team by its values (the
 * first text column that repeats, else an ascending first column of ids). Long layout (item and
 * value) only where both names are there and the values look like ratings.
 */
export function guessRoles(
  profiles: readonly ColumnProfile[],
  isKnownItem: (profile: ColumnProfile) => boolean,
): ColumnRoles {
  const free = new Set(profiles.filter((profile) => profile.name !== "" && !isKnownItem(profile)));
  const take = (role: Role, fits: (profile: ColumnProfile) => boolean = () => true) => {
    const words: ReadonlySet<string> = new Set(spellings[role].join(" ").split(" "));
    const names = [...free].filter(fits);
    const found =
      names.find((profile) => words.has(bare(profile.name))) ??
      names.find((profile) => words.has(bare(profile.name).replace(suffix, "")));
    if (found) free.delete(found);
    return found ?? null;
  };
  const isText = (profile: ColumnProfile) => profile.numericShare < 0.5;

  const item = take("item", (profile) => profile.distinct < Math.max(2, profile.filled));
  const value = take("value", looksLikeRatings);
  const isLong = item !== null && value !== null;
  if (!isLong) for (const profile of [item, value]) if (profile) free.add(profile);
  const group = takeGroup(free) ?? take("group", isText);
  const rater = take("rater");
  const cycle = take("cycle");
  const named = take("team");
  const person = take("person", isText);
  const team = named ?? guessTeam([...free].sort((one, other) => one.index - other.index));
  return {
    team: team?.name ?? null,
    person: person?.name ?? null,
    group: group?.name ?? null,
    cycle: cycle?.name ?? null,
    rater: rater?.name ?? null,
    item: isLong ? item.name : null,
    value: isLong ? value.name : null,
  };
}

function takeGroup(free: Set<ColumnProfile>): ColumnProfile | null {
  const found = [...free].find((profile) => profile.groupShare >= 0.8);
  if (found) free.delete(found);
  return found ?? null;
}

function guessTeam(free: readonly ColumnProfile[]): ColumnProfile | null {
  const texts = free.filter((profile) => profile.filled > 0 && profile.numericShare < 0.5);
  const repeated = texts.find((profile) => profile.distinct < profile.filled);
  if (repeated) return repeated;
  const first = free[0];
  const isIdLike =
    first !== undefined &&
    first.index === 0 &&
    first.filled > 0 &&
    first.isAscending &&
    first.distinct < Math.max(2, first.filled) &&
    (first.distinct === 1 || !looksLikeRatings(first));
  return isIdLike ? first : (texts[0] ?? null);
}

function bare(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
