import { describe, expect, it } from "vitest";
import { compileMapping } from "@/server/domain/import/compile";
import { type KnownInstrument, mappingSchema } from "@/server/domain/import/mapping";
import { compiledFor } from "@/tests/support/import-mapping";

const known: KnownInstrument = {
  id: "one",
  name: "Known",
  scale: { min: 0, max: 10 },
  items: [{ key: "Q1", wordings: [] }],
};
const mappingTo = (key: string) =>
  mappingSchema.parse({
    layout: "wide",
    team: "Team",
    person: "Who",
    cycle: { kind: "column", column: "Year" },
    instrument: { kind: "existing", instrumentId: "one", items: [{ source: "First", key }] },
  });

describe("compiling a mapping", () => {
  it("resolves names to positions, whatever their spaces or normal form", () => {
    const compiled = compiledFor(["Q1", " E\u0301quipe ", "Q2"], ["Q2", "Q1"], { team: "Équipe" });
    expect(compiled).toMatchObject({ teamAt: 1, itemAt: [2, 0], cycleName: "2025", cycleAt: null });
  });

  it("takes the scale of an existing instrument", () => {
    const result = compileMapping(mappingTo("Q1"), ["Year", "Who", "Team", "First"], known);
    expect(result).toMatchObject({
      ok: true,
      compiled: { scale: { min: 0, max: 10 }, cycleAt: 0 },
    });
  });

  it("names each missing column and unknown item on the header's line", () => {
    const result = compileMapping(mappingTo("Q9"), ["Team", "First"], known, 3);
    if (result.ok) throw new Error("expected problems");
    expect(result.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, "Who", "column_missing"],
      [3, "Year", "column_missing"],
      [3, "First", "item_unknown"],
    ]);
  });

  it("needs the instrument that is mapped", () => {
    expect(() => compileMapping(mappingTo("Q1"), ["Team"], null)).toThrow(RangeError);
  });
});
