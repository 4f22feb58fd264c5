import type { SharedWith } from "@/server/domain/scorecard/visibility";
import type { Actor } from "./caller";
import { randomFrom, ratingNear } from "./random";
import type { Company, Event } from "./tenancy";

/** A self-rating of the story; `draft` is how many of the seven qualities are filled in so far. */
type Plan = Readonly<{
  who: string;
  daysAgo: number;
  level: number;
  sharedWith: SharedWith;
  draft?: number;
  unseen?: string;
}>;

// In the order of time for each person: the first ones are what the later ones are compared with.
const PLANS: readonly Plan[] = [
  { who: "dev", daysAgo: 330, level: 2.9, sharedWith: "me" },
  { who: "jun", daysAgo: 260, level: 3.6, sharedWith: "organisation" },
  { who: "dev", daysAgo: 200, level: 3.3, sharedWith: "leads", unseen: "cultural-intelligence" },
  { who: "hanneke", daysAgo: 160, level: 3.4, sharedWith: "leads" },
  { who: "ikenna", daysAgo: 120, level: 4.6, sharedWith: "organisation" },
  { who: "dev", daysAgo: 70, level: 3.8, sharedWith: "organisation" },
  { who: "chiara", daysAgo: 60, level: 3.2, sharedWith: "organisation", unseen: "empathy" },
  { who: "katarzyna", daysAgo: 45, level: 2.6, sharedWith: "me" },
  { who: "elif", daysAgo: 5, level: 3.1, sharedWith: "me", draft: 3 },
];

/** Self-ratings in every state: none, half done, handed in, several over time, shared in each way. */
export function selfRatingEvents(company: Company): Event[] {
  return PLANS.map((plan, index) => {
    const before = PLANS.slice(0, index).filter(({ who }) => who === plan.who).length;
    return { daysAgo: plan.daysAgo, tell: () => ensureRated(company, plan, before, index) };
  });
}

async function ensureRated(
  { org, members }: Company,
  plan: Plan,
  before: number,
  seed: number,
): Promise<void> {
  const author = [...members.values()].find(({ email }) => email.startsWith(plan.who));
  if (!author) throw new Error(`nobody is called ${plan.who}`);
  const { own } = await author.on(0).scorecards.list({ org });
  const done = own.filter(({ submittedAt }) => submittedAt !== null);
  if (plan.draft ? own.length === 0 : done.length <= before) await rate(author, org, plan, seed);
}

async function rate(author: Actor, org: string, plan: Plan, seed: number): Promise<void> {
  const { scorecard } = await author.on(plan.daysAgo).scorecards.start({ org });
  const form = await author.on(plan.daysAgo).scorecards.form({ org, scorecard });
  const random = randomFrom(1000 + seed);
  const { qualities, scale } = form.instrument;
  const known = new Map(form.answers.map((one) => [keyOf(one), one.revision]));
  const answers = qualities.slice(0, plan.draft ?? qualities.length).flatMap((quality, place) => {
    // Everybody is better at some things than at others.
    const level = plan.level + ((place * 5 + seed * 3) % 7) / 5 - 0.6;
    const items = quality.items.map(({ key }, n) => {
      const value = ratingNear(level, 0.5, random, scale);
      const isUnseen = plan.unseen === quality.key && n < 3;
      return { kind: "item" as const, key, value: isUnseen ? ("not-observed" as const) : value };
    });
    const anchors = { min: 1, max: quality.anchors.length };
    const anchor = ratingNear(level, 0.4, random, anchors);
    return [...items, { kind: "level" as const, key: quality.key, value: anchor }];
  });
  let seen = form.revision;
  // One after the other, as people answer: the time that is left is reckoned from their pace.
  const portions = plan.draft ? answers.map((one) => [one]) : [answers];
  for (const [n, portion] of portions.entries()) {
    const patches = portion.map((one) => ({ ...one, revision: known.get(keyOf(one)) ?? 0 }));
    const saved = await author
      .on(plan.daysAgo, 60 + n * 11)
      .scorecards.answer({ org, scorecard, seen, answers: patches });
    seen = saved.revision;
  }
  if (plan.draft) return;
  const { sharedWith } = plan;
  await author
    .on(plan.daysAgo, 420)
    .scorecards.submit({ org, scorecard, revision: seen, sharedWith });
}

function keyOf({ kind, key }: { kind: string; key: string }): string {
  return `${kind}:${key}`;
}
