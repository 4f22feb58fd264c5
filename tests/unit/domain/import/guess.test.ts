import { describe, expect, it } from "vitest";
import { guessMapping } from "@/server/domain/import/guess";
import { type KnownInstrument, mappingSchema } from "@/server/domain/import/mapping";

const names = { instrument: "Imported", quality: "Overall", cycle: "Import" };
const climate = "GRP,AF06,AF07,AP12,AP17,AP33,AP34,AS14,AS15,AS16,AS17,AS28".split(",");
const climateRows = Array.from({ length: 990 }, (_, row) => [
  String(1 + Math.floor(row / 10)),
  ...climate.slice(1).map((_, item) => String(1 + ((row * 7 + item * 3) % 5))),
]);

describe("guessing a mapping", () => {
  it.each([
    ["all teams", climateRows],
    ["the first team only", climateRows.slice(0, 10)],
    ["a single row", climateRows.slice(0, 1)],
  ])("proposes teams by id and eleven items on 1 to 5 from %s", (_, sampleRows) => {
    const mapping = guessMapping({ header: climate, sampleRows, knownInstruments: [], names });
    expect(mappingSchema.parse(mapping)).toEqual(mapping);
    expect(mapping).toMatchObject({
      layout: "wide",
      team: "GRP",
      person: null,
      group: null,
      rater: null,
      cycle: { kind: "named", name: "Import" },
      instrument: { kind: "new", name: "Imported", scale: { min: 1, max: 5 } },
    });
    if (mapping.instrument.kind !== "new") throw new Error("expected a new instrument");
    expect(mapping.instrument.qualities).toHaveLength(1);
    expect(mapping.instrument.qualities[0]?.items.map((item) => item.source)).toEqual(
      climate.slice(1),
    );
  });

  it("recognises an existing instrument by key or wording, decimals and all", () => {
    const known: KnownInstrument = {
      id: "seven",
      name: "Seven qualities",
      scale: { min: 1, max: 5 },
      items: [
        { key: "SV1", wordings: ["I explain where we are going."] },
        { key: "SV2", wordings: [] },
      ],
    };
    const mapping = guessMapping({
      header: ["Team", "I explain where we are  going.", "sv2", "Comment"],
      sampleRows: [["A", "3,0", "4,0", "fine"]],
      knownInstruments: [known],
      names,
    });
    expect(mapping.instrument).toEqual({
      kind: "existing",
      instrumentId: "seven",
      items: [
        { source: "I explain where we are  going.", key: "SV1" },
        { source: "sv2", key: "SV2" },
      ],
    });
  });

  it("proposes the long layout with all values of the item column", () => {
    const mapping = guessMapping({
      header: ["company", "respondent", "item", "rating"],
      sampleRows: [
        ["A", "1", "Q1", "0"],
        ["A", "1", "Q1", "9"],
      ],
      itemValues: ["Q1", "Q2"],
      knownInstruments: [],
      names,
    });
    expect(mapping).toMatchObject({ layout: "long", team: "company", rater: "respondent" });
    expect(mapping.instrument).toMatchObject({
      scale: { min: 0, max: 10 },
      qualities: [{ items: [{ source: "Q1" }, { source: "Q2" }] }],
    });
  });

  it("leaves empty what it cannot tell, so that the proposal is not yet valid", () => {
    const mapping = guessMapping({
      header: ["a", "b"],
      sampleRows: [],
      knownInstruments: [],
      names,
    });
    expect(mapping.team).toBe("");
    expect(mappingSchema.safeParse(mapping).success).toBe(false);
  });
});
