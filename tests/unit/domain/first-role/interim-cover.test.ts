import { expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { COVERED, interimCover, towards } from "@/server/domain/first-role/interim-cover";
import { recommend } from "@/server/domain/first-role/recommend";
import { LOGISTICS, RETAILER, randomAnswers, SAAS } from "./reference";

const coverOf = (answers: readonly string[]) =>
  interimCover(recommend(answers, DRAFT_1), answers, DRAFT_1);

it("leaves the inward side open while a CTO is alone, the shared ones with the CTO", () => {
  const { held, open, toAgree } = coverOf(SAAS);
  expect(held.map((one) => one.responsibility)).toEqual([
    ...["D01", "D02", "D03", "D04", "D05", "D06"],
    ...["D13", "D14", "D15", "D16"],
  ]);
  expect(held.every(({ by }) => by === "CTO")).toBe(true);
  expect(open.map(({ responsibility, side }) => `${responsibility} ${side}`)).toEqual(
    ["D07", "D08", "D09", "D10", "D11", "D12"].map((id) => `${id} inward`),
  );
  expect(toAgree).toEqual([]);
});

it("asks whoever leads that side today to hold on", () => {
  const holders = (leader: string, answers = SAAS) =>
    Object.fromEntries(
      coverOf(answers.with(7, leader)).open.map((one) => [one.responsibility, one.holder]),
    );
  expect(holders("a")).toMatchObject({ D07: "operations-head", D09: "security-provider" });
  expect(holders("d")).toMatchObject({ D07: "it-manager", D09: "it-manager", D10: "legal-head" });
  expect(holders("c", LOGISTICS)).toMatchObject({
    D01: "head-of-engineering",
    D06: "chief-executive",
  });
  expect(holders("b", LOGISTICS)).toMatchObject({ D01: "founder", D06: "founder" });
});

it("has both sides held and the shared ones to agree where both are hired", () => {
  const { held, open, toAgree } = coverOf(RETAILER);
  expect(open).toEqual([]);
  expect(toAgree).toEqual(["D13", "D14", "D15", "D16"]);
  expect(held.filter(({ by }) => by === "CIO")).toHaveLength(6);
});

it("gives a part-time leader what a few days a month can hold", () => {
  const { held, open } = coverOf(SAAS.with(10, "a"));
  expect(held).toEqual(
    ["D01", "D04", "D05", "D16"].map((responsibility) => ({ responsibility, by: "FRAC" })),
  );
  expect(open).toHaveLength(12);
});

it("leaves everything open where the need has no money", () => {
  expect(coverOf(LOGISTICS.with(10, "a"))).toMatchObject({ held: [], toAgree: [] });
  expect(coverOf(LOGISTICS.with(10, "a")).open).toHaveLength(16);
});

it("names each responsibility once, whatever is answered", () => {
  const all = COVERED.map(({ id }) => id);
  expect(all).toHaveLength(16);
  for (const answers of randomAnswers(200, 41)) {
    const { held, open, toAgree } = coverOf(answers);
    const named = [...held, ...open].map((one) => one.responsibility);
    expect([...named, ...toAgree].sort()).toEqual(all);
  }
});

it("leans to the higher score, to the CTO where they are equal", () => {
  const scores = { CTO: 0.4, CIO: 0.4, BOTH: 0, ONE: 0, FRAC: 0 };
  expect(towards(scores)).toBe("CTO");
  expect(towards({ ...scores, CIO: 0.41 })).toBe("CIO");
});
