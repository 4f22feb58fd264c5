import { beforeEach, describe, expect, it } from "vitest";
import { dayIn } from "@/server/domain/day";
import { NO_EDITS } from "@/server/domain/scenario/edits";
import { newId } from "@/server/infra/id";
import { aMember, inOrgAs } from "../support/factories";
import { refusalOf } from "../support/refused";
import { aForkable, type Forkable } from "../support/scenarios";

const TODAY = dayIn("UTC", new Date());
const LATER = dayIn("UTC", new Date(Date.now() + 40 * 86_400_000));

let org: Forkable["org"];
let cto: Forkable["cto"];
let cio: Forkable["cio"];
let rows: Forkable["rows"];
let ada: Forkable["ada"];
let at: Forkable["at"];
let cell: Forkable["cell"];
let fork: Forkable["fork"];
let set: Forkable["set"];
let structure: Forkable["structure"];
let owners: Forkable["owners"];

beforeEach(async () => {
  ({ org, cto, cio, rows, ada, at, cell, fork, set, structure, owners } = await aForkable());
});

describe("a scenario", () => {
  it("leaves today alone while it is edited, and shows what would differ", async () => {
    const scenario = await fork();
    const saved = await org.call.scenarios.save({
      ...at({ scenario, version: 1 }),
      edits: { ...NO_EDITS, cells: [cell(1, cto, ""), cell(1, cio, "A")] },
    });
    expect(saved.version).toBe(2);
    const page = await org.call.scenarios.get(at({ scenario }));
    expect(page.diff.moved).toEqual([{ responsibilityId: rows[1], before: [cto], after: [cio] }]);
    expect(page.hasMoved).toBe(false);
    expect(page.rows.map(({ change }) => change)).toEqual(["scenario"]);
    expect(page.proposed.indices.gazeInward).not.toBe(page.now.indices.gazeInward);
    expect(await owners()).toMatchObject({ [rows[1] ?? ""]: [cto] });
  });

  it("is saved once: a second editor with the old version is told, and nothing is lost", async () => {
    const scenario = await fork();
    const edits = { ...NO_EDITS, cells: [cell(1, cio, "R")] };
    await org.call.scenarios.save({ ...at({ scenario, version: 1 }), edits });
    const other = { ...NO_EDITS, cells: [cell(1, cio, "C")] };
    const second = org.call.scenarios.save({ ...at({ scenario, version: 1 }), edits: other });
    expect(await refusalOf(second)).toBe("scenario-stale");
    const page = await org.call.scenarios.get(at({ scenario }));
    expect(page.scenario.edits.cells[0]?.letters).toBe("R");
  });

  it("is merged on a day, with everything it adds, ends and fills", async () => {
    const scenario = await fork();
    const ciso = newId();
    await org.call.scenarios.save({
      ...at({ scenario, version: 1 }),
      edits: {
        cells: [cell(0, ciso, "R"), cell(1, cto, ""), cell(1, ciso, "A", 60)],
        added: [{ id: ciso, name: "CISO", kind: "other", reportsToId: cto }],
        ended: [cio],
        holders: [{ positionId: ciso, personId: ada.personId }],
      },
    });
    const page = await org.call.scenarios.get(at({ scenario, day: LATER }));
    const merged = await org.call.scenarios.merge({
      ...at({ scenario, version: 2 }),
      ...{ day: LATER, choices: {}, seen: page.seen, reason: "Agreed by the board" },
    });
    expect(merged.positions).toBe(2);
    const [before, after] = [await structure(TODAY), await structure(LATER)];
    expect(before.positions.map(({ name }) => name)).toEqual(["CTO", "CIO"]);
    expect(after.positions.map(({ name }) => name)).toEqual(["CTO", "CISO"]);
    const made = after.positions.find(({ name }) => name === "CISO");
    expect(made).toMatchObject({ personId: ada.personId, headId: cto });
    expect(after.cells).toContainEqual([rows[1], made?.id, "A"]);
    expect(after.cells.some(([, positionId]) => positionId === cio)).toBe(false);
    const done = await org.call.scenarios.get(at({ scenario }));
    expect(done.scenario).toMatchObject({ mergedOn: LATER, isOver: true });
    const again = org.call.scenarios.drop(at({ scenario, version: 3 }));
    expect(await refusalOf(again)).toBe("scenario-ended");
  });

  it("moves reporting lines from a day on, to seats that it makes as well", async () => {
    const scenario = await fork();
    const cpto = newId();
    await org.call.scenarios.save({
      ...at({ scenario, version: 1 }),
      edits: {
        ...NO_EDITS,
        added: [{ id: cpto, name: "CPTO", kind: "other", reportsToId: null }],
        lines: [
          { positionId: cto, reportsToId: cpto },
          { positionId: cio, reportsToId: cto },
        ],
      },
    });
    const { seen, rows: changed } = await org.call.scenarios.get(at({ scenario, day: LATER }));
    expect(changed.map(({ kind, change }) => [kind, change])).toEqual([
      ["position", "scenario"],
      ["position", "scenario"],
      ["position", "scenario"],
    ]);
    await org.call.scenarios.merge({
      ...at({ scenario, version: 2 }),
      ...{ day: LATER, choices: {}, seen },
    });
    const heads = async (on: string) => {
      const { positions } = await org.call.positions.ofTeam(at({ on }));
      return positions.flatMap(({ name, head, isThere }) => (isThere ? [[name, head?.name]] : []));
    };
    expect(await heads(TODAY)).toEqual([
      ["CTO", undefined],
      ["CIO", undefined],
    ]);
    expect(await heads(LATER)).toEqual([
      ["CTO", "CPTO"],
      ["CIO", "CTO"],
      ["CPTO", undefined],
    ]);
  });

  it("shows row by row where its base moved, and merges what was chosen for each", async () => {
    const scenario = await fork();
    await org.call.scenarios.save({
      ...at({ scenario, version: 1 }),
      edits: {
        ...NO_EDITS,
        cells: [cell(0, cto, "A"), cell(1, cto, ""), cell(1, cio, "A"), cell(3, cio, "A")],
      },
    });
    await set([
      [0, cto, "R"],
      [1, cto, "AC"],
      [6, cio, "AR"],
    ]);
    const page = await org.call.scenarios.get(at({ scenario }));
    expect(page.hasMoved).toBe(true);
    expect(Object.fromEntries(page.rows.map(({ key, change }) => [key, change]))).toEqual({
      [`ownership:${rows[0]}`]: "conflict",
      [`ownership:${rows[1]}`]: "conflict",
      [`ownership:${rows[6]}`]: "today",
      [`ownership:${rows[3]}`]: "scenario",
    });
    const merge = (choices: Record<string, "today" | "scenario">) =>
      org.call.scenarios.merge({
        ...at({ scenario, version: 2 }),
        ...{ day: TODAY, choices, seen: page.seen },
      });
    const half = merge({ [`ownership:${rows[0]}`]: "scenario" });
    expect(await refusalOf(half)).toBe("scenario-conflicts");
    expect(await owners()).toEqual({ [rows[1] ?? ""]: [cto], [rows[6] ?? ""]: [cio] });
    await merge({ [`ownership:${rows[0]}`]: "scenario", [`ownership:${rows[1]}`]: "today" });
    expect(await owners()).toEqual({
      [rows[0] ?? ""]: [cto],
      [rows[1] ?? ""]: [cto],
      [rows[6] ?? ""]: [cio],
      [rows[3] ?? ""]: [cio],
    });
  });

  it("is not merged where the structure moved after it was looked at", async () => {
    const scenario = await fork();
    const edits = { ...NO_EDITS, cells: [cell(3, cio, "A")] };
    await org.call.scenarios.save({ ...at({ scenario, version: 1 }), edits });
    const { seen } = await org.call.scenarios.get(at({ scenario }));
    await set([[4, cto, "A"]]);
    const late = org.call.scenarios.merge({
      ...at({ scenario, version: 2 }),
      ...{ day: TODAY, choices: {}, seen },
    });
    expect(await refusalOf(late)).toBe("scenario-moved");
    expect((await org.call.scenarios.get(at({ scenario }))).scenario.isOver).toBe(false);
  });

  it("is merged whole or not at all", async () => {
    const scenario = await fork();
    const gone = await aMember(org, "member");
    const ciso = newId();
    await org.call.scenarios.save({
      ...at({ scenario, version: 1 }),
      edits: {
        ...NO_EDITS,
        cells: [cell(3, ciso, "A"), cell(0, cto, "A")],
        added: [{ id: ciso, name: "CISO", kind: "other", reportsToId: null }],
        holders: [{ positionId: ciso, personId: gone.personId }],
      },
    });
    const { seen } = await org.call.scenarios.get(at({ scenario }));
    await inOrgAs(org, org.owner, (tx) =>
      tx.person.updateMany({ where: { id: gone.personId }, data: { erasedAt: new Date() } }),
    );
    const before = await structure(TODAY);
    const merge = org.call.scenarios.merge({
      ...at({ scenario, version: 2 }),
      ...{ day: TODAY, choices: {}, seen },
    });
    expect(await refusalOf(merge)).toBe("holding-person@personId");
    expect(await structure(TODAY)).toEqual(before);
    expect((await org.call.scenarios.get(at({ scenario }))).scenario.version).toBe(2);
  });

  it("cannot be merged twice at once", async () => {
    const scenario = await fork();
    const edits = { ...NO_EDITS, cells: [cell(3, cio, "A")] };
    await org.call.scenarios.save({ ...at({ scenario, version: 1 }), edits });
    const { seen } = await org.call.scenarios.get(at({ scenario }));
    const merge = () =>
      refusalOf(
        org.call.scenarios.merge({
          ...at({ scenario, version: 2 }),
          ...{ day: TODAY, choices: {}, seen },
        }),
      );
    expect((await Promise.all([merge(), merge()])).sort()).toEqual(["accepted", "scenario-ended"]);
  });
});
