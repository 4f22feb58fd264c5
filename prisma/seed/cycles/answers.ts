import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import type { Instrument } from "@/server/domain/instrument/instrument";
import { NOT_OBSERVED } from "@/server/domain/scorecard/answer";
import { randomFrom, ratingNear } from "../random";

/** Those who report to somebody see other things than those above; who is from outside sees less. */
const SEEN: Readonly<Partial<Record<RaterGroup, readonly [shift: number, unseen: number]>>> = {
  manager: [0.3, 0.03],
  counterpart: [-0.3, 0.08],
  reports: [-0.4, 0.02],
  partners: [0.2, 0.3],
};

/** A whole form that differs from rater to rater and is the same in every run. */
export function answersNear(
  { qualities, scale }: Pick<Instrument, "qualities" | "scale">,
  level: number,
  group: RaterGroup,
  seed: number,
) {
  const random = randomFrom(5000 + seed);
  const [shift, unseen] = SEEN[group] ?? [0, 0.01];
  return qualities.flatMap((quality, place) => {
    // What one is good at stands out to everybody, whoever looks.
    const mean = level + shift + ((place * 3 + Math.round(level * 10)) % 7) / 4 - 0.75;
    const items = quality.items.map(({ key }) => {
      const value = ratingNear(mean, 0.6, random, scale);
      const answer = random() < unseen ? NOT_OBSERVED : value;
      return { kind: "item" as const, key, value: answer };
    });
    const anchors = { min: 1, max: quality.anchors.length };
    const value = ratingNear(mean, 0.5, random, anchors);
    return [...items, { kind: "level" as const, key: quality.key, value }];
  });
}
