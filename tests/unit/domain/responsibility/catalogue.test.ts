import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  CATALOGUE,
  CATALOGUE_VERSION,
  catalogueEntry,
  catalogueWording,
  originOf,
} from "@/server/domain/responsibility/catalogue";
import { ResponsibilityWording } from "@/server/domain/responsibility/wording";

const MIGRATION = "prisma/migrations/20261124010002_responsibility_copies/migration.sql";

describe("CATALOGUE", () => {
  it("has sixteen in their order: six outward, six inward, four shared", () => {
    expect(CATALOGUE.map(({ key }) => key)).toEqual(
      Array.from({ length: 16 }, (_, index) => `D${String(index + 1).padStart(2, "0")}`),
    );
    const directions = CATALOGUE.map(({ direction }) => direction);
    expect(directions).toEqual([
      ...Array<string>(6).fill("outward"),
      ...Array<string>(6).fill("inward"),
      ...Array<string>(4).fill("shared"),
    ]);
  });

  it("is a draft with a name, a meaning, measures and an origin for each", () => {
    expect(CATALOGUE_VERSION).toBe("draft-1");
    const words = CATALOGUE.map((entry) => catalogueWording(entry));
    expect(new Set(words.map(({ name }) => name)).size).toBe(16);
    for (const one of words) {
      expect(ResponsibilityWording.parse(one)).toEqual(one);
      expect(one.definition).toMatch(/^[A-Z].{20,}\.$/);
      expect(one.kpis.length).toBeGreaterThanOrEqual(3);
      expect(one.origin).toMatch(/\.$/);
    }
  });

  it("suggests the role a responsibility looks towards, and leaves shared ones to agreement", () => {
    for (const entry of CATALOGUE) {
      const suggested = { outward: ["cto"], inward: ["cio"], shared: ["either", "agreed"] };
      expect(suggested[entry.direction]).toContain(entry.accountable);
    }
    expect(CATALOGUE.filter(({ bothWork }) => bothWork).map(({ key }) => key)).toEqual([
      "D13",
      "D14",
      "D16",
    ]);
  });

  it("reached the organisations that were here before it in the same words", () => {
    const copied: unknown = JSON.parse(
      readFileSync(MIGRATION, "utf8").split("$catalogue$")[1] ?? "",
    );
    const shipped = CATALOGUE.map((entry, index) => ({
      key: entry.key,
      origin: originOf(entry),
      place: index + 1,
      direction: entry.direction,
      wording: entry.wording,
    }));
    expect(copied).toEqual(shipped);
  });
});

describe("catalogueEntry", () => {
  it("finds an entry by its key, and none for an organisation's own", () => {
    expect(catalogueEntry("D09")?.wording.en?.name).toBe("Security operations");
    expect([catalogueEntry(null), catalogueEntry("D17")]).toEqual([null, null]);
  });
});
