import { describe, expect, it } from "vitest";
import messages from "@/messages/en/imports.json";
import { listMappedColumns, mappingSchema } from "@/server/domain/import/mapping";

const items = ["Q1", "Q2"].map((source) => ({ source, key: source, name: source }));
const instrument = {
  kind: "new",
  name: "Climate",
  scale: { min: 1, max: 5 },
  qualities: [{ name: "Overall", items }],
};
const wide = { layout: "wide", team: "Team", cycle: { kind: "named", name: "2025" }, instrument };

const codesOf = (mapping: unknown) => {
  const result = mappingSchema.safeParse(mapping);
  return result.success ? [] : result.error.issues.map((issue) => issue.message);
};

describe("mapping", () => {
  it("fills what may be left out", () => {
    expect(mappingSchema.parse(wide)).toMatchObject({
      person: null,
      group: null,
      rater: null,
      blanks: ["", "NA", "N/A", "-"],
    });
  });

  it("needs a rater key in the long layout", () => {
    const long = { ...wide, layout: "long", item: "Item", value: "Value" };
    expect(mappingSchema.safeParse(long).success).toBe(false);
    const mapping = mappingSchema.parse({ ...long, rater: "Who" });
    expect(listMappedColumns(mapping)).toEqual(["Team", "Who", "Item", "Value"]);
  });

  it.each([
    ["scale_options", { instrument: { ...instrument, scale: { min: 1, max: 1 } } }],
    ["scale_options", { instrument: { ...instrument, scale: { min: 0, max: 11 } } }],
    ["column_twice", { team: "Q1" }],
    ["column_twice", { person: "Team" }],
    ["blank_on_scale", { blanks: ["9", "3"] }],
    ["name_unusable", { cycle: { kind: "named", name: "a\u0007b" } }],
    ["source_twice", { instrument: withItems([items[0], { ...items[0], key: "other" }]) }],
    ["key_twice", { instrument: withItems([items[0], { ...items[1], key: "Q1" }]) }],
    ["quality_twice", { instrument: twoQualities() }],
  ])("refuses with %s", (code, change) => {
    expect(codesOf({ ...wide, ...change })).toContain(code);
    expect(messages.mapping.errors).toHaveProperty(code);
  });

  it("accepts 2 to 11 options", () => {
    for (const max of [1, 10])
      expect(codesOf({ ...wide, instrument: { ...instrument, scale: { min: 0, max } } })).toEqual(
        [],
      );
  });
});

function withItems(changed: unknown[]) {
  return { ...instrument, qualities: [{ name: "Overall", items: changed }] };
}

function twoQualities() {
  return { ...instrument, qualities: items.map((item) => ({ name: "Same", items: [item] })) };
}
