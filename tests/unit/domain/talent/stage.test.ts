import { expect, it } from "vitest";
import { canChangeHubs, stageOf, stepFor } from "@/server/domain/talent/stage";

const at = new Date("2026-11-24T00:00:00Z");
const draft = {
  openedAt: null,
  ctoSubmittedAt: null,
  cioSubmittedAt: null,
  revealedAt: null,
  agreedAt: null,
};

it("says how far a plan has come", () => {
  const opened = { ...draft, openedAt: at };
  const revealed = { ...opened, ctoSubmittedAt: at, cioSubmittedAt: at, revealedAt: at };
  expect(stageOf(draft)).toBe("draft");
  expect(stageOf(opened)).toBe("rating");
  expect(stageOf({ ...opened, ctoSubmittedAt: at })).toBe("rating");
  expect(stageOf(revealed)).toBe("revealed");
  expect(stageOf({ ...revealed, agreedAt: at })).toBe("agreed");
});

it("lets hubs change until one side has handed in", () => {
  expect(canChangeHubs({ ...draft, openedAt: at })).toBe(true);
  expect(canChangeHubs({ ...draft, openedAt: at, cioSubmittedAt: at })).toBe(false);
  expect(canChangeHubs({ ...draft, openedAt: at, ctoSubmittedAt: at })).toBe(false);
});

it("opens a plan where the next thing is to be done", () => {
  expect(stepFor("draft", { demands: 0, hubs: 0 })).toBe("demand");
  expect(stepFor("draft", { demands: 1, hubs: 0 })).toBe("hubs");
  expect(stepFor("rating", { demands: 1, hubs: 2 })).toBe("rate");
  expect(stepFor("revealed", { demands: 1, hubs: 2 })).toBe("reveal");
  expect(stepFor("agreed", { demands: 1, hubs: 2 })).toBe("agree");
});
