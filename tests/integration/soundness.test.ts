import { afterAll, describe, expect, it } from "vitest";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { cronbachAlpha } from "@/server/domain/statistics/alpha";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { callAs } from "../support/call-as";
import {
  aForm,
  allRated,
  aRatedCycle,
  type Form,
  type Raters,
  releasedNow,
  someMembers,
} from "../support/cycles";
import { aMember, anOrg, inOrgAs, type TestMember, type TestOrg } from "../support/factories";

afterAll(disconnectJobs);

/** Five are rated by the same eight; two more raters of one of them are too few to be told of. */
async function aReleased(form: (subject: number, place: number) => Form) {
  const org = await anOrg("Sound");
  const admin = await aMember(org, "admin");
  const [subject, ...people] = await someMembers(org, 14);
  if (!subject) throw new Error("nobody is rated");
  const raters: Raters = { peers: people.slice(0, 8), manager: people.slice(12, 13) };
  const rated = [subject, ...people.slice(8, 12)];
  const plans = rated.map(({ personId }, at) => {
    const hidden =
      at === 0 ? { partners: [people[9], people[10]].filter((one) => one !== undefined) } : {};
    return { personId, raters: { ...raters, ...hidden } };
  });
  const cycle = await aRatedCycle(org, plans);
  const order = cycle.subjects.map(({ id }) => id);
  for (const [at, id] of order.entries()) {
    const only = { ...cycle, subjects: cycle.subjects.filter((one) => one.id === id) };
    await allRated(org, only, (seat, place) =>
      seat.group === "peers"
        ? form(at, place)
        : aForm(
            () => 5,
            () => 5,
          ),
    );
  }
  await releasedNow(org, cycle.id);
  const read = { org: org.slug, cycleId: cycle.id };
  return { org, admin, subject, read };
}

// Every form differs, within and between: no flag, and no item like another.
const varied = (subject: number, place: number) =>
  aForm((item) => 1 + ((subject * 3 + place * 5 + item * 2 + ((place * item) % 3)) % 5));

/** The member made an admin, as the next request sees them. */
async function promoted(org: TestOrg, member: TestMember) {
  await inOrgAs(org, org.owner, (tx) =>
    tx.member.updateMany({ where: { id: member.memberId }, data: { role: "admin" } }),
  );
  return callAs(member);
}

const sumsOf = (values: readonly number[]) => ({
  sum: values.reduce((total, value) => total + value, 0),
  sumSq: values.reduce((total, value) => total + value * value, 0),
});
/** Alpha of a quality from whole forms, as plain arithmetic has it. */
function plainAlpha(forms: readonly Form[], quality: number): number | null {
  const rows = forms.map(({ items }) => items.slice(quality * 4, quality * 4 + 4).map(Number));
  return cronbachAlpha({
    n: rows.length,
    total: sumsOf(rows.map((row) => sumsOf(row).sum)),
    items: [0, 1, 2, 3].map((at) => sumsOf(rows.map((row) => row[at] ?? 0))),
  });
}

describe("what a release says of its instrument", () => {
  it("is alpha over the anonymous forms that are told of, and nobody's flags where there are none", async () => {
    const { org, admin, read } = await aReleased(varied);
    const { soundness } = await admin.call.cycles.read(read);
    const forms = [0, 1, 2, 3, 4].flatMap((subject) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((place) => varied(subject, place)),
    );
    for (const [at, { key }] of CATALOGUE_INSTRUMENT.qualities.entries()) {
      const told = soundness?.told?.alphas.find(({ quality }) => quality === key);
      const plain = plainAlpha(forms, at);
      expect(told?.alpha).toBeCloseTo(plain ?? Number.NaN, 1);
      expect(Math.abs((told?.alpha ?? 9) - (plain ?? 0))).toBeLessThanOrEqual(0.005 + 1e-9);
      expect(told?.isLow).toBe((plain ?? 0) < 0.6);
    }
    expect(soundness?.told?.flags).toEqual({
      forms: { atLeast: 20 },
      ...{ flat: "none", top: "none", fast: "none", either: "none" },
    });
    const { soundness: listed } = await org.call.instruments.read({
      org: org.slug,
      instrument: (await org.call.instruments.list({ org: org.slug })).instruments[0]?.id ?? "",
    });
    expect(listed).toMatchObject([{ id: read.cycleId, alphas: soundness?.told?.alphas }]);
  });

  it("counts careless forms from the threshold on, and does not tell of fewer", async () => {
    const careless = (subject: number, place: number): Form => {
      if (place === 0) return aForm(() => 5);
      if (place === 1) return { ...varied(subject, place), pace: "fast" };
      return place === 2 && subject < 2 ? aForm(() => 3) : varied(subject, place);
    };
    const { admin, read } = await aReleased(careless);
    const { soundness } = await admin.call.cycles.read(read);
    expect(soundness?.told?.flags).toEqual({
      forms: { atLeast: 20 },
      flat: { atLeast: 5 },
      top: { atLeast: 5 },
      fast: { atLeast: 5 },
      either: { atLeast: 10 },
    });
    const few = await aReleased((subject, place) =>
      place === 0 && subject < 4 ? aForm(() => 5) : varied(subject, place),
    );
    const told = (await few.admin.call.cycles.read(few.read)).soundness?.told;
    expect(told?.flags).toMatchObject({ flat: "not-told", top: "not-told", fast: "none" });
    const all = await aReleased(() => aForm(() => 5));
    const nearly = (await all.admin.call.cycles.read(all.read)).soundness?.told;
    expect(nearly?.flags).toMatchObject({ flat: "not-told", top: "not-told" });
    expect(nearly?.alphas[0]).toMatchObject({ alpha: null, reason: "undefined" });
  });

  it("leaves out as many whole forms as the threshold where somebody left an item out", async () => {
    const gaps = (subject: number, place: number): Form => {
      const form = varied(subject, place);
      const isGap = subject === 0 && place === 0;
      return isGap ? { ...form, items: form.items.with(0, null) } : form;
    };
    const { admin, read } = await aReleased(gaps);
    const told = (await admin.call.cycles.read(read)).soundness?.told;
    // 39 whole forms less five are still thirty; of the second quality all forty count.
    expect(told?.alphas[0]?.reason).toBeNull();
    const more = await aReleased((subject, place) => {
      const form = varied(subject, place);
      return place === 0 ? { ...form, items: form.items.with(0, null) } : form;
    });
    const short = (await more.admin.call.cycles.read(more.read)).soundness?.told;
    // 35 whole forms less five are thirty; with one more gap they are not.
    expect(short?.alphas[0]?.reason).toBeNull();
    const shorter = await aReleased((subject, place) => {
      const form = varied(subject, place);
      const isGap = place === 0 || (place === 1 && subject === 0);
      return isGap ? { ...form, items: form.items.with(0, null) } : form;
    });
    const none = (await shorter.admin.call.cycles.read(shorter.read)).soundness?.told;
    expect(none?.alphas.map(({ reason }) => reason)).toEqual(["too-few", ...Array(6).fill(null)]);
  });

  it("is told to admins who are not rated, and to nobody else", async () => {
    const { org, subject, read } = await aReleased(varied);
    const viewer = await aMember(org, "viewer");
    for (const one of [subject, viewer]) {
      expect((await one.call.cycles.read(read)).soundness).toBeNull();
    }
    const call = await promoted(org, subject);
    expect((await call.cycles.read(read)).soundness).toEqual({
      isWithheld: true,
      told: null,
      names: {},
    });
    const { instruments } = await call.instruments.list({ org: org.slug });
    const page = await call.instruments.read({
      org: org.slug,
      instrument: instruments[0]?.id ?? "",
    });
    expect(page.soundness).toEqual([]);
  });
});
