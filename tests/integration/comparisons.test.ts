import { beforeAll, describe, expect, it } from "vitest";
import type { Caller } from "../support/call-as";
import { aComparedOrg, type Compared, drawn, FORMULA, namesOf, viewed } from "../support/compared";
import { aMember, anOrg } from "../support/factories";

let world: Compared;
let lead: Caller;
let member: Caller;
let granted: Caller;
let organisation: Caller;
let admin: Caller;
beforeAll(async () => {
  world = await aComparedOrg();
  const { org, division, north, apart } = world;
  lead = (await aMember(org, "member", { leads: [division.id] })).call;
  member = (await aMember(org, "member", { teams: [north.id] })).call;
  granted = (await aMember(org, "viewer", { viewerScope: "granted", views: [apart.id] })).call;
  organisation = (await aMember(org, "viewer")).call;
  admin = (await aMember(org, "admin")).call;
});

describe("ratings by others", () => {
  it("are shown within reach and nowhere else", async () => {
    expect(namesOf(await viewed(world, admin))).toEqual([FORMULA, "Apart", "North", "South"]);
    expect(namesOf(await viewed(world, organisation))).toHaveLength(4);
    expect(namesOf(await viewed(world, lead))).toEqual(["North", "South"]);
    expect(namesOf(await viewed(world, granted))).toEqual(["Apart"]);
    const none = await viewed(world, member);
    expect(none).toMatchObject({ map: null, empty: "no-access", cycle: null, instrument: null });
  });

  it("tell leads and granted viewers nothing of the teams they may not see", async () => {
    const seen = JSON.stringify(await viewed(world, lead));
    for (const secret of [world.apart.id, world.apart.name, "grandMean", "icc1"])
      expect(seen).not.toContain(secret);
    expect((await viewed(world, lead)).isWhole).toBe(false);
    const whole = await viewed(world, admin);
    expect(whole.overall).toMatchObject({ groups: 3, raters: 39 });
  });

  it("open as the layer that has something to show", async () => {
    const { org } = world;
    expect((await admin.comparisons.view({ org: org.slug })).layer).toBe("imported");
    expect((await member.comparisons.view({ org: org.slug })).layer).toBe("self");
    expect(await viewed(world, admin, { layer: "rated" })).toMatchObject({
      map: null,
      empty: "none-released",
    });
  });

  it("carry where they come from", async () => {
    const { cycle, instrument, cycles } = await viewed(world, admin);
    expect(cycle).toMatchObject({ fileName: "ratings.csv", threshold: 5, kind: "imported" });
    expect(cycle?.importedBy).toBe(world.org.owner.name);
    expect(cycle?.rulesVersion).not.toBe("");
    expect(instrument?.status).toBe("imported");
    expect(cycles.map(({ id }) => id)).toEqual([world.cycle]);
  });

  it("narrow to a team's subtree, its own cells only", async () => {
    const { division, apart } = world;
    const below = await viewed(world, admin, { team: division.id });
    expect(namesOf(below)).toEqual(["North", "South"]);
    expect(below.teams.map(({ id }) => id)).toEqual([division.id]);
    expect(namesOf(await viewed(world, admin, { team: apart.id }))).toEqual(["Apart"]);
    await expect(viewed(world, lead, { team: apart.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("refuse cycles that are not there, not released or of another layer", async () => {
    const other = await anOrg("Elsewhere");
    for (const asked of [
      { cycle: crypto.randomUUID() },
      { cycle: world.cycle, layer: "rated" as const },
    ])
      await expect(viewed(world, admin, asked)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const asked = { org: other.slug, layer: "imported" as const, cycle: world.cycle };
    await expect(other.call.comparisons.view(asked)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(viewed(world, admin, { cycle: "x" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("a suppressed cell", () => {
  it("holds a reason and no number, on the screen and in the drawing", async () => {
    for (const level of ["quality", "item"] as const) {
      const comparison = await viewed(world, admin, { level });
      const row = comparison.map?.rows.find(({ id }) => id === world.south.id);
      expect(row?.raters).toBeNull();
      for (const cell of row?.cells ?? [])
        expect(cell).toEqual({ state: "suppressed", reason: "too-few" });
      const at = drawn(comparison).split("\n");
      const start = at.findIndex((line) => line.includes(world.south.name.slice(0, 20)));
      const marks = at.slice(start + 1, start + 1 + (row?.cells.length ?? 0)).join("");
      expect(marks).toContain("too few");
      expect(marks).not.toMatch(/>\d/);
    }
  });

  it("opens with its reason; one that is not there does not open", async () => {
    const { map } = await viewed(world, admin);
    const key = map?.columns[0]?.key;
    const open = await viewed(world, admin, { cell: `${world.south.id}:${key}` });
    expect(open.cell?.cell).toEqual({ state: "suppressed", reason: "too-few" });
    for (const cell of [`${world.south.id}:nothing`, "nothing", `${crypto.randomUUID()}:${key}`])
      expect((await viewed(world, admin, { cell })).cell).toBeNull();
    expect((await viewed(world, lead, { cell: `${world.apart.id}:${key}` })).cell).toBeNull();
  });
});

describe("an open cell", () => {
  it("shows every figure that its number of raters allows", async () => {
    const { map } = await viewed(world, admin);
    const cell = `${world.north.id}:${map?.columns[0]?.key}`;
    const open = await viewed(world, admin, { cell });
    expect(open.cell?.column.items).toBe(4);
    expect(open.cell?.cell).toMatchObject({
      state: "value",
      figures: { n: 12, sd: expect.any(Number), rStarWgJ: expect.any(Number) },
    });
    const square = open.cell?.cell;
    const counts = square?.state === "value" ? (square.figures?.histogram ?? []) : [];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(48);
  });
});

describe("the order of rows", () => {
  it("follows a column, with rows that show no number last both ways", async () => {
    const sort = `key:${(await viewed(world, admin, { level: "item" })).map?.columns[1]?.key}`;
    const sorted = async (dir: "ascending" | "descending") => {
      const { map } = await viewed(world, admin, { level: "item", sort, dir });
      return (map?.rows ?? []).map(({ cells }) =>
        cells[1]?.state === "value" ? cells[1].mean : null,
      );
    };
    const up = await sorted("ascending");
    const numbers = up.filter((mean) => mean !== null);
    expect(up.at(-1)).toBeNull();
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect((await sorted("descending")).filter((mean) => mean !== null)).toEqual(
      numbers.toSorted((a, b) => b - a),
    );
  });

  it("falls back on names for words nobody knows", async () => {
    const byName = namesOf(await viewed(world, admin));
    expect(namesOf(await viewed(world, admin, { sort: "nonsense" }))).toEqual(byName);
    expect(namesOf(await viewed(world, admin, { dir: "descending" }))).toEqual(byName.toReversed());
    expect(namesOf(await viewed(world, admin, { sort: "raters" })).at(-1)).toBe("South");
  });
});

describe("a cycle whose import was undone", () => {
  it("is compared no longer", async () => {
    const undone = await aComparedOrg();
    const { call, slug } = undone.org;
    const [one] = await call.imports.list({ org: slug });
    await call.imports.undo({ org: slug, importId: one?.id ?? "" });
    expect(await viewed(undone, call)).toMatchObject({ map: null, empty: "none-released" });
    await expect(viewed(undone, call, { cycle: undone.cycle })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(call.exports.comparison({ org: slug, cycle: undone.cycle })).rejects.toMatchObject(
      { code: "NOT_FOUND" },
    );
  });
});
