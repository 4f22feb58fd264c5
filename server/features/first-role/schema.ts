import { z } from "zod";
import { DisplayName, PageNumber, SearchText } from "@/server/domain/field";
import { TOP_VALUE } from "@/server/domain/first-role/model";
import { WEIGHT_RANGE } from "@/server/domain/first-role-round/fork";
import { RESPONDENTS } from "@/server/domain/first-role-round/round";

const Letters = z.string().regex(/^[a-z]{14}$/, "first-role-answers");
const SetKey = z.string().min(1).max(60);
const Version = z.int();

export const ListRuns = z.object({ page: PageNumber });
export const OneRun = z.object({ run: z.uuid() });
export const TwoRuns = z.object({ from: z.uuid(), to: z.uuid() });
/** `weightSet`: the key of the set whose answer the screen promised. */
export const SaveRun = z.object({ answers: Letters, weightSet: SetKey });
/** For a team that is there, or for a new one of that name at the top. */
export const KeepRun = SaveRun.extend({
  teamId: z.uuid("first-role-team").nullable(),
  name: DisplayName.nullable(),
}).refine(({ teamId, name }) => (teamId === null) !== (name === null), {
  path: ["teamId"],
  error: "first-role-team",
});
export const FindTeams = z.object({ q: SearchText });
export const FindPeople = z.object({ q: SearchText });

const Person = z.uuid("first-role-people");
export const OpenRound = z.object({
  people: z
    .array(Person)
    .min(RESPONDENTS.fewest, "first-role-people")
    .max(RESPONDENTS.most, "first-role-people")
    .refine((people) => new Set(people).size === people.length, "first-role-people"),
});
export const OneRound = z.object({ round: z.uuid() });
export const SaveAnswers = OneRound.extend({
  answers: z.string().regex(/^[a-z-]{0,14}$/, "first-role-answers"),
});
export const SubmitAnswers = OneRound.extend({ answers: Letters });

const Weight = z
  .number("weight-set-weight")
  .min(WEIGHT_RANGE.min, "weight-set-weight")
  .max(WEIGHT_RANGE.max, "weight-set-weight");
const Value = z
  .number("weight-set-value")
  .min(0, "weight-set-value")
  .max(TOP_VALUE, "weight-set-value");
const MOST_WEIGHTS = 40;
const MOST_VALUES = 1000;

export const OneSet = z.object({ set: z.uuid() });
/** `from`: the key of the set to copy. */
export const ForkSet = z.object({ from: SetKey, name: DisplayName });
export const KnownSet = OneSet.extend({ version: Version });
export const ChangeSet = KnownSet.extend({
  name: DisplayName,
  weights: z.record(z.string().max(20), Weight).refine(isAtMost(MOST_WEIGHTS)),
  values: z.record(z.string().max(40), Value).refine(isAtMost(MOST_VALUES)),
});

function isAtMost(most: number) {
  return (given: Readonly<Record<string, number>>) => Object.keys(given).length <= most;
}
