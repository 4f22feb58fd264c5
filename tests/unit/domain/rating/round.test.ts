import { describe, expect, it } from "vitest";
import { onwardByQuality } from "@/server/domain/rating/round";

const of = (id: string, hasBegun = true) => ({ id, name: id.toUpperCase(), hasBegun });
const ROUND = [of("a"), of("b"), of("c", false)];
const QUALITIES = ["trust", "empathy"];
const onward = (current: string, step: string) => onwardByQuality(ROUND, current, QUALITIES, step);

describe("the way on by quality", () => {
  it("is the same quality of the next person, and then the next of the first", () => {
    expect(onward("a", "trust")).toEqual({ id: "b", name: "B", step: "trust" });
    expect(onward("c", "trust")).toEqual({ id: "a", name: "A", step: "empathy" });
  });

  it("leads to the start of a form that was not begun", () => {
    expect(onward("b", "empathy")).toEqual({ id: "c", name: "C", step: null });
  });

  it("ends with the last quality of the last, and is none for one form or another step", () => {
    expect(onward("c", "empathy")).toBeNull();
    expect(onward("a", "words")).toBeNull();
    expect(onward("x", "trust")).toBeNull();
    expect(onwardByQuality([of("a")], "a", QUALITIES, "trust")).toBeNull();
  });
});
