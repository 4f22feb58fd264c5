import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LETTERS, type Letters } from "@/server/domain/ownership/letters";
import { type Frame, readPaste, writeCopy } from "@/server/domain/ownership/paste";
import { NOTHING } from "@/server/domain/ownership/timeline";

const frame: Frame = {
  duties: [
    { id: "d1", key: "D01", name: "Product technology vision" },
    { id: "d2", key: "D02", name: "Customer-facing platform" },
    { id: "d3", key: null, name: "Space programme" },
  ],
  seats: [
    { id: "cto", name: "CTO" },
    { id: "cio", name: "CIO" },
  ],
  labels: "raci",
};
const START = { row: 0, column: 0 };
const read = (text: string, start = START, decisions = {}, labels: "raci" | "daci" = "raci") => {
  const { values, problems } = readPaste(text, { ...frame, labels }, start, decisions);
  return {
    values: Object.fromEntries([...values].map(([key, { letters }]) => [key, letters])),
    problems: problems.map(({ kind, place, text: said }) => `${kind} ${place} ${said}`),
  };
};

describe("a block without headings", () => {
  it("fills the grid from the cell that has the focus", () => {
    expect(read("A\tr\nC, I\t", { row: 1, column: 0 })).toEqual({
      values: { "d2:cto": "A", "d2:cio": "R", "d3:cto": "CI", "d3:cio": "" },
      problems: [],
    });
  });

  it("names letters that are none and cells beyond the edge by their place in the sheet", () => {
    expect(read("A\tX\tR", { row: 2, column: 0 })).toEqual({
      values: { "d3:cto": "A" },
      problems: ["letters B1 X", "outside C1 R"],
    });
  });

  it("reads a share behind the letters and refuses more than the whole", () => {
    const { values, problems } = readPaste("AR 40%\tR (101 %)", frame, START);
    expect(values.get("d1:cto")).toEqual({ letters: "AR", share: 40 });
    expect(problems).toEqual([{ kind: "letters", place: "B1", text: "R (101 %)" }]);
    expect(readPaste("A", frame, START).values.get("d1:cto")?.share).toBeUndefined();
  });

  it("reads D as the driver where DACI is on, and no R", () => {
    expect(read("DA\tR", START, {}, "daci")).toEqual({
      values: { "d1:cto": "AR" },
      problems: ["letters B1 R"],
    });
  });
});

describe("a block with headings", () => {
  it("goes by names and keys, whatever the order, the case and the start", () => {
    const sheet = "\tcio\tCTO\nSpace  Programme\tA\tR\nD01\tC\tI";
    expect(read(sheet, { row: 2, column: 1 })).toEqual({
      values: { "d3:cio": "A", "d3:cto": "R", "d1:cio": "C", "d1:cto": "I" },
      problems: [],
    });
  });

  it("takes one side alone", () => {
    expect(read("CIO\nA\nR").values).toEqual({ "d1:cio": "A", "d2:cio": "R" });
    expect(read("D02\tA\tR").values).toEqual({ "d2:cto": "A", "d2:cio": "R" });
  });

  it("names unknown headings once and takes what somebody decides about them", () => {
    const sheet = "\tCTO\tChief data officer\nD01\tA\tR\nUnicorns\tA\tR";
    expect(read(sheet)).toEqual({
      values: { "d1:cto": "A" },
      problems: ["position C1 Chief data officer", "responsibility A3 Unicorns"],
    });
    const decisions = { "Chief data officer": "cio", Unicorns: null };
    expect(read(sheet, START, decisions)).toEqual({
      values: { "d1:cto": "A", "d1:cio": "R" },
      problems: [],
    });
  });

  it("tells words on both sides from letters even where no name is known", () => {
    expect(read("\tHead of A\tHead of B\nOne thing\tA\tR\nAnother\tC\tI")).toEqual({
      values: {},
      problems: [
        "position B1 Head of A",
        "position C1 Head of B",
        "responsibility A2 One thing",
        "responsibility A3 Another",
      ],
    });
  });

  it("refuses a cell that is named twice", () => {
    expect(read("\tCTO\tCTO\nD01\tA\tR\nD02\t\t").problems).toEqual(["twice C2 R", "twice C3 "]);
  });
});

describe("copying", () => {
  it("gives back what it took, in either words, with or without headings", () => {
    const letters = fc.subarray([...LETTERS]).map((part) => part.join("") as Letters);
    const cell = fc.tuple(letters, fc.option(fc.integer({ min: 0, max: 100 })));
    const grid = fc.array(cell, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(grid, fc.boolean(), fc.constantFrom("raci", "daci"), (cells, heads, labels) => {
        const one = { ...frame, labels };
        const at = (duty: { id: string }, seat: { id: string }) => {
          const row = frame.duties.findIndex(({ id }) => id === duty.id);
          const [set, share] = cells[row * 2 + (seat.id === "cto" ? 0 : 1)] ?? ["", null];
          return set === "" ? NOTHING : { letters: set, share };
        };
        const { values, problems } = readPaste(writeCopy(one, at, heads), one, START);
        expect(problems).toEqual([]);
        for (const duty of frame.duties) {
          for (const seat of frame.seats) {
            const value = values.get(`${duty.id}:${seat.id}`) ?? NOTHING;
            expect({ ...value, share: value.share ?? null }).toEqual(at(duty, seat));
          }
        }
      }),
    );
  });
});
