import type { AnswerPatch } from "@/server/domain/scorecard/draft";
import type { SharedWith } from "@/server/domain/scorecard/visibility";
import type { TestMember, TestOrg } from "./factories";

export const item = (key: string, value: AnswerPatch["value"], revision = 0): AnswerPatch => ({
  kind: "item",
  key,
  value,
  revision,
});
export const level = (key: string, value: AnswerPatch["value"], revision = 0): AnswerPatch => ({
  kind: "level",
  key,
  value,
  revision,
});
export const TRUST = [item("TR1", 4), item("TR2", 5), level("trust", 3)];

export const start = async (person: TestMember, of: TestOrg) =>
  (await person.call.scorecards.start({ org: of.slug })).scorecard;

/** A submitted self-rating; returns its id. */
export async function submitted(
  person: TestMember,
  sharedWith: SharedWith,
  of: TestOrg,
  answers = TRUST,
) {
  const scorecard = await start(person, of);
  const place = { org: of.slug, scorecard };
  const { revision } = await person.call.scorecards.answer({ ...place, seen: 0, answers });
  await person.call.scorecards.submit({ ...place, revision, sharedWith });
  return scorecard;
}
