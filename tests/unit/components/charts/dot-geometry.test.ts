import { expect, it } from "vitest";
import { dotMarks } from "@/components/charts/dot-geometry";

const axis = { min: 1, max: 5, from: 100, to: 300 };
const diamond = { y: 10, reach: 5 };

it("puts figures on the axis and draws nothing for what has none", () => {
  expect(dotMarks({ self: 3, others: 5, low: 1, high: 4 }, axis, diamond)).toEqual({
    interval: { from: 100, to: 250 },
    others: 300,
    self: "M200 5 L205 10 L200 15 L195 10 Z",
  });
  const none = { interval: null, others: null, self: null };
  expect(dotMarks({}, axis, diamond)).toEqual(none);
  expect(dotMarks({ self: null, others: Number.NaN, low: 2 }, axis, diamond)).toEqual(none);
});
