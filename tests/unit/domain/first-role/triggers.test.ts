import { expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { recommend } from "@/server/domain/first-role/recommend";
import { nextRole } from "@/server/domain/first-role/triggers";
import { LOGISTICS, RETAILER, SAAS } from "./reference";

const nextOf = (answers: readonly string[]) =>
  nextRole(recommend(answers, DRAFT_1), answers, DRAFT_1);

it("names what comes next for each answer", () => {
  expect(nextOf(SAAS).next).toBe("CIO");
  expect(nextOf(LOGISTICS).next).toBe("CTO");
  expect(nextOf(RETAILER)).toEqual({ next: null, triggers: [] });
  expect(nextOf(RETAILER.with(10, "b")).next).toBe("SPLIT");
  expect(nextOf(SAAS.with(10, "a")).next).toBe("FULL-TIME");
  expect(nextOf(LOGISTICS.with(10, "a")).next).toBe("MONEY");
});

it("marks the signs that the answers show already", () => {
  const metOf = (answers: readonly string[]) =>
    nextOf(answers)
      .triggers.filter(({ isMet }) => isMet)
      .map(({ id }) => id);
  expect(metOf(SAAS)).toEqual([]);
  expect(metOf(SAAS.with(12, "c"))).toEqual(["T3"]);
  expect(metOf(SAAS.with(12, "c").with(1, "d"))).toEqual(["T1", "T3"]);
  expect(metOf(LOGISTICS)).toEqual([]);
  expect(metOf(LOGISTICS.with(13, "a"))).toEqual(["T9"]);
});
