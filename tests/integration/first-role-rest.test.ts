import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import errors from "@/messages/en/errors.json";
import { AppError } from "@/server/domain/error";
import { callAsNobody } from "../support/call-as";

const ask = (answers: string) => callAsNobody().firstRole.answer({ answers });

it("answers whoever asks, in the shape that was promised", async () => {
  const { scores, ...answer } = await ask("abbdaacbcbbaaa");
  expect(answer).toEqual({
    first: "CTO",
    direction: "outward",
    arrangement: "full-time",
    label: "decisive",
    margin: expect.closeTo(0.2576, 4),
    admissible: ["CTO", "CIO", "ONE", "FRAC"],
    vetoes: ["V1"],
    acceptability: {
      near: { CTO: 1, CIO: 0, ONE: 0, FRAC: 0 },
      flat: { CTO: 1, CIO: 0, ONE: 0, FRAC: 0 },
    },
    flips: [{ question: "Q11", from: "b", to: "a", first: "FRAC" }],
    weightSet: "draft-1",
  });
  expect(Object.keys(scores)).toEqual(["CTO", "CIO", "BOTH", "ONE", "FRAC"]);
});

it.each([
  ["", "14 letters are needed, one for each question in order; none was given."],
  ["a", "14 letters are needed, one for each question in order; 1 was given."],
  ["abbdaacbcbbaaaa", "14 letters are needed, one for each question in order; 15 were given."],
  ["abbeaacbcbbaaa", "The letter for question 4 has to be one of a, b, c, d."],
  ["ABBDAACBCBBAAA", "The letter for question 1 has to be one of a, b, c, d, e."],
])("refuses %j with a sentence", async (answers, sentence) => {
  const refused = await ask(answers).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "BAD_REQUEST" });
  const cause = refused instanceof Error ? refused.cause : null;
  if (!(cause instanceof AppError)) throw new TypeError("not a refusal of the product");
  expect(cause.details.field).toBe("answers");
  const t = createTranslator({ locale: "en-GB", messages: errors, timeZone: "UTC" });
  // Reason: keys of errors are plain text in a refusal; the sentence compared proves that this one exists.
  const key = cause.key as "first-role-answers-count";
  expect(t(key, { ...cause.details.params })).toBe(sentence);
});
