import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InstrumentDraft } from "@/server/domain/instrument/draft";
import { newId } from "@/server/infra/id";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { asAdmin } from "../support/as-admin";
import { verbsOf } from "../support/audited";
import { allRated, aRatedCycle, releasedNow, someMembers } from "../support/cycles";
import { aMember, anOrg, inOrgAs, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

afterAll(disconnectJobs);

let org: TestOrg;
let shipped: string;
beforeAll(async () => {
  org = await anOrg("Instruments");
  const { instruments } = await org.call.instruments.list({ org: org.slug });
  shipped = instruments[0]?.id ?? "";
});

const fork = async (instrument = shipped, name = "Ours") =>
  (await org.call.instruments.fork({ org: org.slug, instrument, name })).id;
const read = (draft: string) => org.call.instruments.draft({ org: org.slug, draft });
const save = (draft: string, version: number, content: InstrumentDraft) =>
  org.call.instruments.save({ org: org.slug, draft, version, content });
const publish = (draft: string, version: number) =>
  org.call.instruments.publish({ org: org.slug, draft, version });
const page = (instrument: string) => org.call.instruments.read({ org: org.slug, instrument });

/** A draft whose first item is worded otherwise. */
function reworded(content: InstrumentDraft, change: "mended" | "other" | null): InstrumentDraft {
  const next = structuredClone(content);
  const item = next.qualities[0]?.items[0];
  if (!item) throw new Error("no item");
  item.wording.en = { self: "I explain choices.", other: `Explains choices ${newId()}.` };
  item.change = change;
  return next;
}

/** Publishes a next version with one item changed; returns its id. */
async function published(from: string, change: "mended" | "other"): Promise<string> {
  const draft = await fork(from);
  const { content } = await read(draft);
  await save(draft, 1, reworded(content, change));
  return (await publish(draft, 2)).id;
}
const keyOf = async (instrument: string) => {
  const { instrument: whole } = await page(instrument);
  return whole.qualities[0]?.items[0]?.comparability;
};

describe("an instrument of one's own", () => {
  it("begins as a draft that nobody can be asked with", async () => {
    const draft = await fork();
    const { content, base, problems, diff } = await read(draft);
    expect(base.id).toBe(shipped);
    expect(problems).toEqual([]);
    expect(diff).toEqual({ name: expect.anything(), qualities: [] });
    expect(content.qualities).toHaveLength(7);
    const opening = await org.call.cycles.opening({ org: org.slug });
    expect(opening.instruments.map(({ id }) => id)).toEqual([shipped]);
    const { drafts } = await org.call.instruments.list({ org: org.slug });
    expect(drafts.find(({ id }) => id === draft)).toMatchObject({ name: "Ours" });
    expect(await verbsOf(org)).toContain("instrument.forked");
  });

  it("keeps what was typed, and refuses who typed over an older state", async () => {
    const draft = await fork();
    const { content } = await read(draft);
    expect(await save(draft, 1, { ...content, name: "" })).toEqual({ version: 2 });
    expect((await read(draft)).content.name).toBe("");
    expect(await refusalOf(save(draft, 1, content))).toBe("stale");
    expect(await refusalOf(publish(draft, 1))).toBe("stale");
    expect(await refusalOf(publish(draft, 2))).toBe("instrument-unfinished-name");
  });

  it("is not published while an item's meaning is unsaid, or where nothing differs", async () => {
    const draft = await fork(shipped, "Seven qualities of technology leadership");
    const { content } = await read(draft);
    expect(await refusalOf(publish(draft, 1))).toBe("instrument-unchanged");
    await save(draft, 1, reworded(content, null));
    expect(await refusalOf(publish(draft, 2))).toBe("instrument-unfinished-meaning");
  });

  it("keeps what can be compared over versions where only the wording was mended", async () => {
    const first = await published(shipped, "mended");
    expect(await keyOf(first)).toBe("SV1@1");
    const { instrument, base, newer, cycles } = await page(first);
    expect(instrument).toMatchObject({
      key: expect.stringMatching(/^own-\d+$/),
      version: "1",
      status: "published",
    });
    expect({ base: base?.id, newer, cycles }).toEqual({ base: shipped, newer: null, cycles: [] });
    const second = await published(first, "other");
    expect((await page(second)).instrument).toMatchObject({ key: instrument.key, version: "2" });
    expect(await keyOf(second)).toBe(`${instrument.key}/SV1@3`);
    expect((await page(first)).newer).toEqual({ id: second, version: "2" });
    expect(await refusalOf(fork(first))).toBe("instrument-old-version");
    const draft = await fork(second);
    expect(await refusalOf(fork(second))).toBe("instrument-draft-exists");
    await org.call.instruments.discard({ org: org.slug, draft, version: 1 });
    expect(await refusalOf(read(draft))).toBe("not-found");
    expect(await verbsOf(org)).toEqual(
      expect.arrayContaining(["instrument.published", "instrument.discarded"]),
    );
  });

  it("can be chosen for a new cycle once it is published", async () => {
    const own = await published(shipped, "mended");
    const opening = await org.call.cycles.opening({ org: org.slug });
    expect(opening.instruments.map(({ id }) => id)).toContain(own);
    expect(opening.instruments[0]?.id).toBe(shipped);
  });

  it("is asked, answered and released like the shipped one, however small it is", async () => {
    const draft = await fork();
    const { content } = await read(draft);
    const small = content.qualities
      .slice(0, 3)
      .map((one) => ({ ...one, items: one.items.slice(0, 1) }));
    await save(draft, 1, { ...content, qualities: small });
    const { id: instrumentId } = await publish(draft, 2);
    const [subject, ...peers] = await someMembers(org, 6);
    if (!subject) throw new Error("nobody is rated");
    const plan = { personId: subject.personId, raters: { peers } };
    const cycle = await aRatedCycle(org, [plan], { instrumentId });
    await allRated(org, cycle, (_, place) => ({
      items: [1 + (place % 3), 2 + (place % 2), 3],
      levels: [2, 3, 2 + (place % 3)],
    }));
    const release = await releasedNow(org, cycle.id);
    const told = release?.subjectCells.filter(({ level }) => level === "quality") ?? [];
    expect(told.map(({ key, mean }) => [key, mean])).toEqual(
      expect.arrayContaining([
        ["strategic-vision", 1.8],
        ["cultural-intelligence", 2.4],
        ["adaptability", null],
      ]),
    );
    expect((await page(instrumentId)).cycles.map(({ id }) => id)).toEqual([cycle.id]);
  });

  it("never changes again, not even for its owner at a prompt", async () => {
    const own = await published(shipped, "mended");
    for (const table of ["instrument", "quality", "item", "anchor"]) {
      await expect(asAdmin(`UPDATE public.${table} SET wording = '{}'`)).rejects.toThrow(
        /never changed/,
      );
      await expect(asAdmin(`DELETE FROM public.${table}`)).rejects.toThrow(/never changed/);
    }
    const late = inOrgAs(
      org,
      org.owner,
      (tx) => tx.$executeRaw`
        INSERT INTO public.quality (org_id, id, instrument_id, key, position, wording)
        VALUES (${org.id}::uuid, ${newId()}::uuid, ${own}::uuid, 'late', 90, '{}')`,
    );
    await expect(late).rejects.toThrow(/written whole/);
  });

  it("is an admin's business, and no other organisation's", async () => {
    const draft = await fork();
    const admin = await aMember(org, "admin");
    expect((await admin.call.instruments.draft({ org: org.slug, draft })).id).toBe(draft);
    const member = await aMember(org, "member");
    expect(await refusalOf(member.call.instruments.list({ org: org.slug }))).toBe("forbidden");
    const other = await anOrg("Elsewhere");
    const there = { org: other.slug };
    expect(await refusalOf(other.call.instruments.draft({ ...there, draft }))).toBe("not-found");
    expect(await refusalOf(other.call.instruments.read({ ...there, instrument: shipped }))).toBe(
      "not-found",
    );
    expect(
      await refusalOf(other.call.instruments.fork({ ...there, instrument: shipped, name: "x" })),
    ).toBe("not-found");
  });
});
