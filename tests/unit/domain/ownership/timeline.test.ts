import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LETTERS, type Letters } from "@/server/domain/ownership/letters";
import {
  type CellValue,
  isSameValue,
  NOTHING,
  type OwnershipRow,
  planEdit,
  rowOn,
  type Stretch,
  type TimelineEdit,
} from "@/server/domain/ownership/timeline";

const DAYS = 24;
const day = (at: number) => `2026-03-${String(at + 1).padStart(2, "0")}`;
const row = (id: string, from: number, to: number | null, letters: Letters, share = null) => ({
  id,
  version: 1,
  fromDay: day(from),
  toDay: to === null ? null : day(to),
  letters,
  share,
});

/** What the table holds once a plan is applied, in the order the database would take it. */
function applied(rows: readonly OwnershipRow[], edit: TimelineEdit): OwnershipRow[] {
  const plan = planEdit(rows, edit);
  if (!plan) return [...rows];
  const table = new Map(rows.map((one) => [one.id, one]));
  for (const id of plan.removed) table.delete(id);
  for (const change of plan.changed) {
    const before = table.get(change.id);
    expect(before?.fromDay).toBe(change.fromDay);
    expect(change.version).toBe((before?.version ?? 0) + 1);
    table.set(change.id, change);
    expectApart([...table.values()]);
  }
  for (const [at, stretch] of plan.added.entries()) {
    table.set(`new ${at}`, { ...stretch, id: `new ${at}`, version: 1 });
    expectApart([...table.values()]);
  }
  return [...table.values()].sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
}

function expectApart(rows: readonly Stretch[]) {
  for (const one of rows) expect(one.toDay === null || one.toDay > one.fromDay).toBe(true);
  for (let at = 0; at <= DAYS; at += 1) {
    const covering = rows.filter(
      (one) => one.fromDay <= day(at) && (one.toDay === null || day(at) < one.toDay),
    );
    expect(covering.length).toBeLessThan(2);
  }
}

const valueOn = (rows: readonly OwnershipRow[], at: number): CellValue => {
  const { letters, share } = rowOn(rows, day(at)) ?? NOTHING;
  return { letters, share };
};

const letterSet = fc
  .subarray([...LETTERS])
  // A part of the ordered list keeps its order: that is what the type says.
  .map((part) => part.join("") as Letters);
const value = fc.record({
  letters: letterSet,
  share: fc.option(fc.constantFrom(0, 40, 100)),
});
const timeline = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: DAYS }), { minLength: 1, maxLength: 7 }),
    fc.array(value, { minLength: 7, maxLength: 7 }),
    fc.boolean(),
  )
  .map(([cuts, values, isOpen]) => {
    const days = cuts.sort((a, b) => a - b);
    return days.flatMap((from, at): OwnershipRow[] => {
      const to = days[at + 1] ?? null;
      const held = values[at] ?? NOTHING;
      if (held.letters === "" || (to === null && !isOpen)) return [];
      const end = to === null ? null : day(to);
      return [{ id: `row ${at}`, version: at + 1, fromDay: day(from), toDay: end, ...held }];
    });
  });
const edit = fc
  .tuple(value, fc.integer({ min: 0, max: DAYS - 1 }), fc.integer({ min: 1, max: DAYS }), fc.nat(2))
  .map(([held, from, length, kind]): TimelineEdit & { from: number } => {
    const toDay = [undefined, null, day(Math.min(DAYS, from + length))][kind];
    return { ...held, from, fromDay: day(from), toDay };
  });

describe("the edit of a cell's time", () => {
  it("is the wanted value on its days and what was there on all others", () => {
    fc.assert(
      fc.property(timeline, edit, (rows, change) => {
        const after = applied(rows, change);
        const wanted = change.letters === "" ? NOTHING : change;
        const starts = rows.map((one) => one.fromDay).filter((from) => from > change.fromDay);
        const standing = rowOn(rows, change.fromDay);
        const next = standing ? standing.toDay : (starts.sort()[0] ?? null);
        const until = change.toDay === undefined ? next : change.toDay;
        for (let at = 0; at <= DAYS + 1; at += 1) {
          const isMeant = at >= change.from && (until === null || day(at) < until);
          const expected = isMeant ? wanted : valueOn(rows, at);
          expect(isSameValue(valueOn(after, at), expected)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves no empty row, no overlap and no two neighbours that say the same", () => {
    fc.assert(
      fc.property(timeline, edit, (rows, change) => {
        const plan = planEdit(rows, change);
        if (!plan) return;
        const after = applied(rows, change);
        expectApart(after);
        for (const one of after) {
          expect(one.letters).not.toBe("");
          const follower = after.find((other) => other.fromDay === one.toDay);
          expect(follower !== undefined && isSameValue(one, follower)).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("changes nothing when made again", () => {
    fc.assert(
      fc.property(timeline, edit, (rows, change) => {
        const end = planEdit(rows, change)?.toDay;
        if (end === undefined) return;
        expect(planEdit(applied(rows, change), { ...change, toDay: end })).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it("updates in place what began the same day", () => {
    const plan = planEdit([row("x", 3, null, "A")], { ...NOTHING, letters: "AR", fromDay: day(3) });
    expect(plan?.removed).toEqual([]);
    expect(plan?.added).toEqual([]);
    expect(plan?.changed).toEqual([
      { id: "x", version: 2, fromDay: day(3), toDay: null, letters: "AR", share: null },
    ]);
  });

  it("closes what stood and begins anew on a later day", () => {
    const plan = planEdit([row("x", 0, null, "A")], { ...NOTHING, letters: "R", fromDay: day(5) });
    expect(plan?.changed.map(({ id, toDay }) => [id, toDay])).toEqual([["x", day(5)]]);
    expect(plan?.added).toEqual([{ fromDay: day(5), toDay: null, letters: "R", share: null }]);
    expect(plan?.before.letters).toBe("A");
  });

  it("takes back a change of today without a trace in the rows", () => {
    const rows = [row("old", 0, 5, "A"), row("new", 5, null, "AR")];
    const plan = planEdit(rows, { letters: "A", share: null, fromDay: day(5) });
    expect(plan?.removed).toEqual(["new"]);
    expect(plan?.changed.map(({ id, toDay }) => [id, toDay])).toEqual([["old", null]]);
    expect(plan?.added).toEqual([]);
  });

  it("keeps a change that is planned for later, unless told to hold for good", () => {
    const rows = [row("now", 0, 10, "A"), row("planned", 10, null, "R")];
    const until = planEdit(rows, { letters: "C", share: null, fromDay: day(5) });
    expect(until?.toDay).toBe(day(10));
    const forGood = planEdit(rows, { letters: "C", share: null, fromDay: day(5), toDay: null });
    expect(forGood?.removed).toEqual(["planned"]);
  });

  it("drops the share of a cell that is cleared", () => {
    const [one] = [{ ...row("x", 0, null, "A"), share: 40 }];
    const plan = planEdit([one], { letters: "", share: 40, fromDay: day(0) });
    expect(plan?.removed).toEqual(["x"]);
    expect(planEdit([], { letters: "", share: 40, fromDay: day(0) })).toBeNull();
  });
});
