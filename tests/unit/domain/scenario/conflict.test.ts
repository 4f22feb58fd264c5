import { describe, expect, it } from "vitest";
import { conflictsOf, keepOf, settleEdits } from "@/server/domain/scenario/conflict";
import {
  applyEdits,
  NO_EDITS,
  type ScenarioEdits,
  tidyEdits,
} from "@/server/domain/scenario/edits";
import {
  ADA,
  aCell,
  CIO,
  CISO,
  CTO,
  CY,
  STANDING,
  SYSTEMS,
  TALENT,
  VISION,
} from "../../../support/two-seats";

const of = (edits: Partial<ScenarioEdits>): ScenarioEdits => ({ ...NO_EDITS, ...edits });
const sides = (
  origin: Partial<ScenarioEdits>,
  mine: Partial<ScenarioEdits>,
  theirs: Partial<ScenarioEdits>,
) => ({ origin: of(origin), mine: of(mine), theirs: of(theirs) });
const ciso = { id: CISO, name: "CISO", kind: "other", reportsToId: null } as const;
const talentKey = `cell:${CTO}:${TALENT}`;

describe("conflictsOf", () => {
  it("is nothing where both say the same, however it is written", () => {
    const [vision, talent] = [aCell(VISION, CIO, "C"), aCell(TALENT, CTO, "R")];
    const both = sides({}, { cells: [vision, talent] }, { cells: [talent, vision] });
    expect(conflictsOf(STANDING, both)).toEqual([]);
    const untidy = sides({}, { cells: [aCell(TALENT, CTO, "A")] }, {});
    expect(conflictsOf(STANDING, untidy)).toEqual([]);
  });

  it("tells what one changed from what both did, by cell and by seat, as each side has it", () => {
    const found = conflictsOf(
      STANDING,
      sides(
        { cells: [aCell(VISION, CIO, "C")] },
        {
          cells: [aCell(VISION, CIO, "C"), aCell(TALENT, CTO, "R"), aCell(SYSTEMS, CTO, "I")],
          holders: [{ positionId: CIO, personId: CY }],
        },
        { cells: [aCell(TALENT, CTO, "C")], holders: [{ positionId: CIO, personId: ADA }] },
      ),
    );
    expect(found.map(({ key, changed }) => [key, changed])).toEqual([
      [`seat:${CIO}`, "both"],
      [`cell:${CIO}:${VISION}`, "theirs"],
      [talentKey, "both"],
      [`cell:${CTO}:${SYSTEMS}`, "mine"],
    ]);
    expect(found[0]).toMatchObject({
      mine: { holder: { personId: CY } },
      theirs: { holder: { personId: ADA } },
    });
    expect(found[1]).toMatchObject({ mine: { letters: "C" }, theirs: null });
    expect(found[2]).toMatchObject({ mine: { letters: "R" }, theirs: { letters: "C" } });
  });

  it("takes lines for a matter of their seats", () => {
    const mine = { lines: [{ positionId: CIO, reportsToId: CTO }] };
    const found = conflictsOf(STANDING, sides({}, mine, {}));
    expect(found).toMatchObject([
      {
        key: `seat:${CIO}`,
        changed: "mine",
        mine: { reportsToId: CTO },
        theirs: { reportsToId: null },
      },
    ]);
    const settled = settleEdits(STANDING, sides({}, {}, mine), {});
    expect(settled.lines).toEqual(mine.lines);
  });

  it("asks before a seat goes that the other wrote into", () => {
    const added = [ciso];
    const wrote = { added, cells: [aCell(VISION, CISO, "R")] };
    const [seat] = conflictsOf(STANDING, sides({ added }, wrote, {}));
    expect(seat).toMatchObject({ key: `seat:${CISO}`, changed: "both", theirs: null });
    const [other] = conflictsOf(STANDING, sides({ added }, {}, wrote));
    expect(other).toMatchObject({ key: `seat:${CISO}`, changed: "both", mine: null });
    const [alone] = conflictsOf(STANDING, sides({ added }, { added }, {}));
    expect(alone).toMatchObject({ key: `seat:${CISO}`, changed: "theirs" });
  });
});

describe("keepOf", () => {
  it("leaves to each what only they changed, and asks for the rest", () => {
    const [found] = conflictsOf(
      STANDING,
      sides({}, { cells: [aCell(TALENT, CTO, "R")] }, { cells: [aCell(TALENT, CTO, "C")] }),
    );
    if (!found) throw new Error("no conflict");
    expect(keepOf(found, {})).toBeNull();
    expect(keepOf(found, { [talentKey]: "theirs" })).toBe("theirs");
    expect(keepOf({ ...found, changed: "mine" }, {})).toBe("mine");
    expect(keepOf({ ...found, changed: "mine" }, { [talentKey]: "theirs" })).toBe("theirs");
  });
});

describe("settleEdits", () => {
  const open = sides(
    { added: [ciso] },
    {
      added: [ciso],
      cells: [aCell(TALENT, CTO, "R"), aCell(SYSTEMS, CTO, "I")],
      holders: [{ positionId: CISO, personId: CY }],
    },
    { added: [ciso], cells: [aCell(TALENT, CTO, "C"), aCell(VISION, CIO, "C")], ended: [CIO] },
  );

  it("joins what only one changed and takes what was chosen", () => {
    const settled = settleEdits(STANDING, open, { [talentKey]: "theirs", [`seat:${CIO}`]: "mine" });
    expect(applyEdits(STANDING, settled)).toEqual(
      applyEdits(
        STANDING,
        of({
          added: [ciso],
          cells: [aCell(TALENT, CTO, "C"), aCell(SYSTEMS, CTO, "I"), aCell(VISION, CIO, "C")],
          holders: [{ positionId: CISO, personId: CY }],
        }),
      ),
    );
  });

  it("gives either side whole, and loses nothing of one's own where nothing is decided", () => {
    const all = (keep: "mine" | "theirs") =>
      Object.fromEntries(conflictsOf(STANDING, open).map(({ key }) => [key, keep]));
    const asStructure = (edits: ScenarioEdits) => applyEdits(STANDING, tidyEdits(STANDING, edits));
    expect(asStructure(settleEdits(STANDING, open, all("mine")))).toEqual(asStructure(open.mine));
    expect(asStructure(settleEdits(STANDING, open, all("theirs")))).toEqual(
      asStructure(open.theirs),
    );
    expect(settleEdits(STANDING, open, {}).cells).toContainEqual(aCell(TALENT, CTO, "R"));
  });
});
