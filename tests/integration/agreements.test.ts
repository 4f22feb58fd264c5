import { beforeEach, describe, expect, it } from "vitest";
import { verbsOf } from "../support/audited";
import { aMember, anOrg, aPosition, aTeam, inOrgAs, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

let org: TestOrg;
let team: { id: string; path: string[] };
let cto: string;
let cio: string;
let responsibilityId: string;
beforeEach(async () => {
  org = await anOrg();
  team = await aTeam(org);
  cto = (await aPosition(org, team.id, "cto")).id;
  cio = (await aPosition(org, team.id, "cio")).id;
  const rows = await inOrgAs(org, org.owner, (tx) => tx.responsibility.findMany());
  responsibilityId = rows[0]?.id ?? "";
});

const place = () => ({ org: org.slug, team: team.id });
const terms = () => ({
  text: "The CTO decides, the CIO agrees.",
  onePositionId: cto,
  otherPositionId: cio,
  fromDay: "2026-03-01",
  toDay: null,
});
const make = (rest: object = {}) =>
  org.call.ownership.makeAgreement({ ...place(), responsibilityId, ...terms(), ...rest });
const listed = async () => (await org.call.ownership.page(place())).agreements;

describe("joint agreements", () => {
  it("are made, put right and ended, each told in the log without their words", async () => {
    const { id: agreementId } = await make();
    await org.call.ownership.changeAgreement({
      ...place(),
      ...terms(),
      agreementId,
      version: 1,
      text: "The CIO decides.",
    });
    const [one] = await listed();
    expect(one).toMatchObject({ text: "The CIO decides.", version: 2, positionIds: [cto, cio] });
    const toDay = "2027-01-01";
    await org.call.ownership.endAgreement({ ...place(), agreementId, version: 2, toDay });
    expect((await listed())[0]?.toDay).toBe(toDay);
    expect((await org.call.ownership.page({ ...place(), on: toDay })).agreements).toEqual([]);
    expect((await verbsOf(org)).filter((verb) => verb.startsWith("agreement"))).toEqual([
      "agreement.made",
      "agreement.changed",
      "agreement.ended",
    ]);
  });

  it("hold one at a time for a responsibility", async () => {
    await make({ toDay: "2026-06-01" });
    expect(await refusalOf(make({ fromDay: "2026-05-01" }))).toBe("agreement-overlap@fromDay");
    await make({ fromDay: "2026-06-01" });
    expect(
      (await org.call.ownership.page({ ...place(), on: "2026-03-01" })).agreements,
    ).toHaveLength(2);
  });

  it("have two parties of this team, words, and days in order", async () => {
    expect(await refusalOf(make({ otherPositionId: cto }))).toBe("agreement-two@otherPositionId");
    expect(await refusalOf(make({ toDay: "2026-03-01" }))).toBe("agreement-days@toDay");
    expect(await refusalOf(make({ text: "  " }))).toBe("BAD_REQUEST");
    const other = await aTeam(org, "Other");
    const seat = (await aPosition(org, other.id, "cio")).id;
    expect(await refusalOf(make({ otherPositionId: seat }))).toBe("ownership-unknown");
    expect(await listed()).toEqual([]);
  });

  it("tell whoever saw an older state, and stay with their team", async () => {
    const { id: agreementId } = await make();
    const end = { agreementId, version: 7, toDay: "2027-01-01" };
    expect(await refusalOf(org.call.ownership.endAgreement({ ...place(), ...end }))).toBe("stale");
    const other = await aTeam(org, "Other");
    const there = { org: org.slug, team: other.id };
    const elsewhere = org.call.ownership.endAgreement({ ...there, ...end, version: 1 });
    expect(await refusalOf(elsewhere)).toBe("not-found");
  });

  it("are made by editors of the structure only, and not in an archived team", async () => {
    const member = await aMember(org, "member", { teams: [team.id] });
    const call = member.call.ownership.makeAgreement({ ...place(), responsibilityId, ...terms() });
    expect(await refusalOf(call)).toBe("forbidden");
    await org.call.teams.archive({ org: org.slug, team: team.id, version: 1 });
    expect(await refusalOf(make())).toBe("team-archived");
  });
});
