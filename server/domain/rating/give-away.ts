/** What in a comment could tell who wrote it. */
export const GIVE_AWAYS = ["name", "talk", "place", "quote", "date", "contact"] as const;
export type GiveAway = (typeof GIVE_AWAYS)[number];
export type Found = Readonly<{ kind: GiveAway; words: string }>;

const SHORTEST_NAME = 3;

// Expert draft: wordings after which readers of feedback reports most often know who speaks.
const PATTERNS: readonly (readonly [GiveAway, RegExp])[] = [
  [
    "talk",
    /\b(as|like) (I|we) (have )?(told|said|mentioned|wrote|discussed|agreed)\b[^.!?\n]{0,20}/gi,
  ],
  ["talk", /\b(when|since|after|before) (I|we) (met|spoke|talked|joined|started|asked|told)\b/gi],
  [
    "talk",
    /\b(in|during|at|after) (my|our) (last |weekly |monthly |first )?(1[:-]1|one[- ]to[- ]one|one[- ]on[- ]one|meeting|review|call|interview)\b/gi,
  ],
  ["talk", /\b(told|asked|promised|emailed|called|invited) me\b/gi],
  [
    "place",
    /\b(my|our) (own )?(team|department|unit|group|office|site|project|customers?|board|desk|role|promotion|salary)\b/gi,
  ],
  ["place", /\b(I am|I'm|I’m|being|as) (the|a|an) (only|one of)\b[^.!?\n]{0,20}/gi],
  [
    "place",
    /\bas (his|her|their|your) (manager|boss|peer|deputy|report|assistant|predecessor)\b/gi,
  ],
  ["quote", /["“„»][^"”“«\n]{8,120}["”“«]/g],
  ["date", /\b\d{1,4}[./-]\d{1,2}([./-]\d{1,4})?\b/g],
  ["date", /\b(on |last |this )?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gi],
  [
    "date",
    /\b(\d{1,2}(st|nd|rd|th)? )?(of )?(January|February|March|April|June|July|August|September|October|November|December)( \d{1,4})?\b/g,
  ],
  ["date", /\b(\d{1,2}(st|nd|rd|th)? (of )?May|May \d{1,4}|in May)\b/g],
  ["contact", /[\w.+-]+@[\w-]+\.[\w.]+/g],
];

/**
 * Words in a comment that may tell who wrote it, in the order in which they stand, each once. It is a
 * hint: what it does not find may tell as well. `names` are those of people around the rater.
 */
export function findGiveAways(text: string, names: readonly string[]): Found[] {
  const found = [
    ...nameParts(names).flatMap((name) => matches("name", wordOf(name), text)),
    ...PATTERNS.flatMap(([kind, pattern]) => matches(kind, pattern, text)),
  ].sort((one, other) => one.at - other.at);
  const seen = new Set<string>();
  return found.flatMap(({ kind, words }) => {
    const key = `${kind} ${words.toLowerCase()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ kind, words }];
  });
}

type At = Found & { at: number };

function matches(kind: GiveAway, pattern: RegExp, text: string): At[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    kind,
    words: words.trim(),
    at: index,
  }));
}

// Of 'Ann van der Berg' people write 'Ann' or 'Berg'; 'van' and 'der' are no names.
function nameParts(names: readonly string[]): string[] {
  const parts = names.flatMap((name) => name.split(/[\s,]+/));
  return [...new Set(parts)].filter(
    (part) => part.length >= SHORTEST_NAME && part[0] !== part[0]?.toLowerCase(),
  );
}

function wordOf(name: string): RegExp {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, "gu");
}
