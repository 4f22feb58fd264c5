import type { SharedWith } from "@/server/domain/scorecard/visibility";
import type { Actor } from "./caller";
import { randomFrom, ratingNear } from "./random";
import type { Company } from "./tenancy";

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
export async function seedSelfRatings({ org, members }: Company): Promise<void> {
  const done = new Map<string, number>();
  for (const [index, plan] of PLANS.entries()) {
    const author = [...members.values()].find(({ email }) => email.startsWith(plan.who));
    if (!author) throw new Error(`nobody is called ${plan.who}`);
    const before = done.get(plan.who) ?? 0;
    done.set(plan.who, before + 1);
    const { own } = await author.on(plan.daysAgo).scorecards.list({ org });
    const isThere = own.filter((one) => one.submittedAt !== null || plan.draft).length > before;
    if (!isThere) await rate(author, org, plan, index);
  }
}

async function rate(author: Actor, org: string, plan: Plan, seed: number): Promise<void> {
  const { scorecard } = await author.on(plan.daysAgo).scorecards.start({ org });
  const form = await author.on(plan.daysAgo).scorecards.form({ org, scorecard });
  const random = randomFrom(1000 + seed);
  const { qualities, scale } = form.instrument;
  const known = new Map(form.answers.map((one) => [`${one.kind}:${one.key}`, one.revision]));
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
  const { revision } = await author.on(plan.daysAgo).scorecards.answer({
    org,
    scorecard,
    seen: form.revision,
    answers: answers.map((one) => ({ ...one, revision: known.get(`${one.kind}:${one.key}`) ?? 0 })),
  });
  if (plan.draft) return;
  const { sharedWith } = plan;
  await author.on(plan.daysAgo).scorecards.submit({ org, scorecard, revision, sharedWith });
}
