import { expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { answerTo, meets } from "@/server/domain/first-role/model";
import { SAAS } from "./reference";

it("finds the answer to a question", () => {
  expect(answerTo(SAAS, DRAFT_1, "Q4")).toBe("d");
  expect(answerTo(SAAS, DRAFT_1, "Q99")).toBeUndefined();
});

it("meets a condition when each part of it is met", () => {
  const product = { question: "Q1", options: ["a", "b"] };
  expect(meets(SAAS, DRAFT_1, [product, { question: "Q2", options: ["b"] }])).toBe(true);
  expect(meets(SAAS, DRAFT_1, [product, { question: "Q2", options: ["e"] }])).toBe(false);
  expect(meets(SAAS, DRAFT_1, [{ question: "Q99", options: ["a"] }])).toBe(false);
  expect(meets(SAAS, DRAFT_1, [])).toBe(true);
});
