import { beforeAll, describe, expect, it } from "vitest";
import { toCsv } from "@/server/domain/table";
import type { Caller } from "../support/call-as";
import { aComparedOrg, type Compared, drawn, FORMULA } from "../support/compared";
import { aMember, anOrg, inOrgAs } from "../support/factories";

let world: Compared;
let lead: Caller;
let member: Caller;
let granted: Caller;
beforeAll(async () => {
  world = await aComparedOrg();
  const { org, division, apart } = world;
  lead = (await aMember(org, "member", { leads: [division.id] })).call;
  member = (await aMember(org, "member")).call;
  granted = (await aMember(org, "viewer", { viewerScope: "granted", views: [apart.id] })).call;
});

type Asked = Partial<
  Omit<Extract<Parameters<Caller["exports"]["comparison"]>[0], { cycle: string }>, "layer">
>;

async function linesOf(call: Caller, asked: Asked = {}): Promise<string[]> {
  const { org, cycle } = world;
  const { table } = await call.exports.comparison({ org: org.slug, cycle, ...asked });
  return toCsv(table).trimEnd().split("\n");
}

const downloads = () =>
  inOrgAs(world.org, world.org.owner, (tx) =>
    tx.auditEntry.findMany({ where: { verb: "export.downloaded" }, orderBy: { seq: "desc" } }),
  );

describe("the figures as a file", () => {
  it("have the promised columns", async () => {
    const { call } = world.org;
    const head = async (level: Asked["level"]) => (await linesOf(call, { level }))[0];
    expect(await head("quality")).toBe("team,quality,raters,mean,sd,r_wg_j,r_star_wg_j,ad_m_j");
    expect(await head("item")).toBe("team,item,raters,mean,sd");
    expect(await head("overall")).toBe("groups,raters,grand_mean,icc1,icc2,alpha");
  });

  it("hold a row a cell with ten significant digits at most", async () => {
    const items = await linesOf(world.org.call, { level: "item" });
    expect(items).toHaveLength(1 + 4 * 4);
    const quality = await linesOf(world.org.call);
    expect(quality).toHaveLength(1 + 4);
    const overall = await linesOf(world.org.call, { level: "overall" });
    expect(overall).toHaveLength(2);
    const figures = [...items, ...quality, ...overall].flatMap((line) =>
      line.split(",").filter((text) => /^-?\d*\.\d+$/.test(text)),
    );
    expect(figures.length).toBeGreaterThan(20);
    for (const figure of figures)
      expect(figure.replace(/^-?0\.0*|[-.]/g, "").length).toBeLessThanOrEqual(10);
    const north = quality.find((line) => line.startsWith(world.north.name))?.split(",");
    const { map } = await world.org.call.comparisons.view({
      org: world.org.slug,
      layer: "imported",
    });
    const cell = map?.rows.find(({ id }) => id === world.north.id)?.cells[0];
    expect(cell).toMatchObject({ state: "value" });
    if (cell?.state === "value") expect(Number(north?.[3])).toBeCloseTo(cell.mean, 9);
  });

  it("keep the row of a suppressed cell, without a figure", async () => {
    const { call } = world.org;
    const ofSouth = (lines: string[]) => lines.filter((line) => line.startsWith(world.south.name));
    expect(ofSouth(await linesOf(call))).toEqual([`${world.south.name},All items,,,,,,`]);
    const items = ofSouth(await linesOf(call, { level: "item" }));
    expect(items).toHaveLength(4);
    for (const line of items) expect(line).toMatch(/^South [^,]+,[^,]+,,,$/);
  });

  it("let no name be run by a spreadsheet", async () => {
    const lines = await linesOf(world.org.call);
    expect(lines.some((line) => line.startsWith(`'${FORMULA},`))).toBe(true);
    expect(lines.some((line) => line.startsWith(FORMULA))).toBe(false);
  });
});

describe("whoever takes a file", () => {
  it("gets the teams they may see and no others", async () => {
    const names = async (call: Caller) =>
      (await linesOf(call)).slice(1).map((line) => line.split(" ")[0]);
    expect(await names(lead)).toEqual(["North", "South"]);
    expect(await names(granted)).toEqual(["Apart"]);
    expect(await linesOf(lead, { team: world.division.id })).toHaveLength(3);
    await expect(linesOf(lead, { team: world.apart.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    for (const call of [lead, granted])
      await expect(linesOf(call, { level: "overall" })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    for (const level of ["quality", "item", "overall"] as const)
      await expect(linesOf(member, { level })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("is refused what does not exist for them", async () => {
    const { call } = world.org;
    const other = await anOrg("Elsewhere");
    const { cycle } = world;
    await expect(other.call.exports.comparison({ org: other.slug, cycle })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      other.call.exports.comparison({ org: world.org.slug, cycle }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const asked of [{ cycle: "x" }, { cycle: "" }])
      await expect(linesOf(call, asked)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(linesOf(call, { cycle: crypto.randomUUID() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("stands in the audit; whoever was refused does not", async () => {
    const before = await downloads();
    await linesOf(lead);
    await expect(linesOf(member)).rejects.toThrow();
    const after = await downloads();
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]).toMatchObject({
      targetId: world.cycle,
      details: { report: "comparison", layer: "released", level: "quality" },
    });
  });
});

describe("the heatmap as a drawing", () => {
  it("shows what its reader sees on the screen, and is audited", async () => {
    const before = (await downloads()).length;
    const asked = { org: world.org.slug, layer: "imported" as const };
    const svg = drawn(await lead.exports.heatmap(asked));
    expect(svg).toContain(world.north.name.slice(0, 20));
    expect(svg).not.toContain("Apart");
    expect(drawn(await member.exports.heatmap(asked))).not.toContain("North");
    expect(await downloads()).toHaveLength(before + 2);
  });
});

describe("shared self-ratings as a file", () => {
  it("list by name what this reader may see", async () => {
    const org = await anOrg("Self");
    const author = await aMember(org, "member");
    const { scorecard } = await author.call.scorecards.start({ org: org.slug });
    const place = { org: org.slug, scorecard };
    const answers = ["SV1", "SV2", "SV3", "SV4"].map((key, at) => ({
      kind: "item" as const,
      key,
      value: at < 3 ? 4 : 5,
      revision: 0,
    }));
    const { revision } = await author.call.scorecards.answer({ ...place, seen: 0, answers });
    await author.call.scorecards.submit({ ...place, revision, sharedWith: "leads" });
    const rowsFor = async (call: Caller) => {
      const { table } = await call.exports.comparison({ org: org.slug, layer: "self" });
      return toCsv(table).trimEnd().split("\n");
    };
    const seen = await rowsFor(org.call);
    expect(seen[0]).toBe("person,quality,mean");
    expect(seen).toHaveLength(8);
    expect(seen[1]).toMatch(new RegExp(`^${author.name},[^,]+,4.25$`));
    expect(seen.slice(2).every((line) => line.endsWith(","))).toBe(true);
    const colleague = await aMember(org, "member");
    expect(await rowsFor(colleague.call)).toEqual(["person,quality,mean"]);
    await author.call.scorecards.share({ ...place, from: "leads", sharedWith: "organisation" });
    expect(await rowsFor(colleague.call)).toHaveLength(8);
    const viewer = await aMember(org, "viewer");
    expect(await rowsFor(viewer.call)).toEqual(["person,quality,mean"]);
    const layer = await colleague.call.comparisons.view({ org: org.slug, layer: "self" });
    expect(layer.map?.rows).toMatchObject([
      { name: author.name, scorecardId: scorecard, raters: null },
    ]);
  });
});
