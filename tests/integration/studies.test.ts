import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { sendMessage } from "@/server/jobs/mail";
import { asAdmin } from "../support/as-admin";
import { verbsOf } from "../support/audited";
import { aMember, anOrg, type TestMember, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

afterAll(disconnectJobs);

let org: TestOrg;
let shipped: string;
let judges: TestMember[];
beforeAll(async () => {
  ({ org, shipped, judges } = await aPanel());
});

async function aPanel(count = 4) {
  const made = await anOrg("Studies");
  const { instruments } = await made.call.instruments.list({ org: made.slug });
  const panel: TestMember[] = [];
  for (let at = 0; at < count; at += 1)
    panel.push(await aMember(made, at === 3 ? "viewer" : "member"));
  return { org: made, shipped: instruments[0]?.id ?? "", judges: panel };
}

const idsOf = (people: readonly TestMember[]) => people.map(({ personId }) => personId);
const open = (place: TestOrg, instrument: string, people: readonly TestMember[]) =>
  place.call.studies.open({ org: place.slug, instrument, people: idsOf(people) });

/** Which quality every level belongs to, by the ids of both, as no judge is told. */
async function places(orgId: string): Promise<Map<string, { quality: string; level: number }>> {
  const rows = await asAdmin<{ id: string; quality: string; level: number }>(
    "SELECT id, quality_id AS quality, level FROM public.anchor WHERE org_id = $1",
    [orgId],
  );
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

/** Sorts everything where it belongs and rates it as its level, unless said otherwise. */
async function judged(
  place: TestOrg,
  judge: TestMember,
  study: string,
  off: (level: number) => number = (level) => level,
) {
  const known = await places(place.id);
  const { anchors } = await judge.call.studies.form({ org: place.slug, study });
  const answers = anchors.map(({ id }) => {
    const { quality = "", level = 1 } = known.get(id) ?? {};
    return { anchor: id, quality, rating: off(level) };
  });
  await judge.call.studies.save({ org: place.slug, study, answers });
  return answers;
}
const handIn = (place: TestOrg, judge: TestMember, study: string) =>
  judge.call.studies.handIn({ org: place.slug, study });

describe("a retranslation study", () => {
  it("is opened once for an instrument, by an admin, for three members at least", async () => {
    expect(await refusalOf(open(org, shipped, judges.slice(0, 2)))).toBe("study-too-few@people");
    const other = await aPanel(1);
    expect(await refusalOf(open(org, shipped, [...judges.slice(0, 2), ...other.judges]))).toBe(
      "study-people@people",
    );
    expect(await refusalOf(open(org, other.shipped, judges))).toBe("study-levels");
    const [judge] = judges;
    const asJudge = judge?.call.studies.open({
      org: org.slug,
      instrument: shipped,
      people: idsOf(judges),
    });
    expect(await refusalOf(asJudge ?? Promise.resolve())).toBe("forbidden");
    const { id } = await open(org, shipped, judges);
    expect(await refusalOf(open(org, shipped, judges))).toBe("study-one-open");
    const { studies, judges: rest } = await org.call.instruments.read({
      org: org.slug,
      instrument: shipped,
    });
    expect(studies).toMatchObject([{ id, asked: 4, done: 0, result: null, closedAt: null }]);
    expect(rest.map((one) => one.id)).not.toContain(judge?.personId);
  });

  it("asks by mail and shows every judge the levels in an order of their own, blind", async () => {
    const { studies } = await org.call.instruments.read({ org: org.slug, instrument: shipped });
    const study = studies[0]?.id ?? "";
    const forms = await Promise.all(
      judges.map(({ call }) => call.studies.form({ org: org.slug, study })),
    );
    expect(new Set(forms.map(({ anchors }) => anchors.map(({ id }) => id).join())).size).toBe(4);
    expect(forms[0]?.anchors).toHaveLength(35);
    expect(JSON.stringify(forms[0]?.anchors)).not.toContain("level");
    const mails = await asAdmin<{ id: string; recipient: string }>(
      "SELECT id, recipient FROM public.message WHERE org_id = $1 AND template = 'study-invitation'",
      [org.id],
    );
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(
      judges.map(({ email }) => email).sort(),
    );
    const lines: string[] = [];
    const spy = vi
      .spyOn(console, "log")
      .mockImplementation((line: string) => void lines.push(line));
    await sendMessage(org.id, mails[0]?.id ?? "");
    spy.mockRestore();
    expect(lines.join("\n")).toContain(`/${org.slug}/studies/${study}`);
    const told = await judges[0]?.call.notifications.list({ org: org.slug });
    expect(told?.notifications).toMatchObject([
      { kind: "study-asked", targetId: study, name: "Seven qualities of technology leadership" },
    ]);
    const stranger = await aMember(org, "admin");
    expect(await refusalOf(stranger.call.studies.form({ org: org.slug, study }))).toBe("not-found");
    expect((await judges[0]?.call.studies.mine({ org: org.slug }))?.studies).toMatchObject([
      { id: study, state: "open" },
    ]);
  });

  it("keeps answers as they come, takes a whole form once, and tells nothing before it is closed", async () => {
    const { org: place, shipped: instrument, judges: panel } = await aPanel(3);
    const [first, second, third] = panel;
    if (!first || !second || !third) throw new Error("no panel");
    const { id: study } = await open(place, instrument, panel);
    const answers = await judged(place, first, study);
    const [one] = answers;
    if (!one) throw new Error("no answers");
    await first.call.studies.save({ org: place.slug, study, answers: [{ ...one, rating: null }] });
    expect(await refusalOf(handIn(place, first, study))).toBe("study-incomplete");
    const resumed = await first.call.studies.form({ org: place.slug, study });
    expect(resumed.answers).toContainEqual({ ...one, rating: null });
    await first.call.studies.save({ org: place.slug, study, answers: [one] });
    await handIn(place, first, study);
    expect(
      await refusalOf(first.call.studies.save({ org: place.slug, study, answers: [one] })),
    ).toBe("study-handed-in");
    const foreign = { ...one, anchor: [...(await places(org.id)).keys()][0] ?? "" };
    const beyond = second.call.studies.save({ org: place.slug, study, answers: [foreign] });
    expect(await refusalOf(beyond)).toBe("invalid");
    for (const judge of [second, third]) {
      await judged(place, judge, study);
      await handIn(place, judge, study);
    }
    const read = () => place.call.instruments.read({ org: place.slug, instrument });
    expect((await read()).studies).toMatchObject([{ asked: 3, done: 3, result: null }]);
    expect((await read()).tested).toBeNull();
    await place.call.studies.close({ org: place.slug, study });
    expect((await read()).studies[0]?.result).toMatchObject({ judges: 3, isPassed: true });
    expect((await read()).tested).toMatchObject({ judges: 3 });
    const { instruments } = await place.call.instruments.list({ org: place.slug });
    expect(instruments[0]?.tested).toMatchObject({ judges: 3 });
    expect(await refusalOf(place.call.studies.close({ org: place.slug, study }))).toBe(
      "study-closed",
    );
    const more = place.call.studies.invite({ org: place.slug, study, people: idsOf(panel) });
    expect(await refusalOf(more)).toBe("study-closed");
    expect(await verbsOf(place)).toEqual(
      expect.arrayContaining(["study.opened", "study.answered", "study.closed"]),
    );
    await expect(asAdmin("UPDATE public.study SET result = NULL")).rejects.toThrow(/kept/);
    await expect(asAdmin("UPDATE public.study_answer SET rating = 5")).rejects.toThrow(/kept/);
  });

  it("counts only who handed in, says which levels fail, and nothing below three", async () => {
    const { org: place, shipped: instrument, judges: panel } = await aPanel(4);
    const { id: study } = await open(place, instrument, panel);
    for (const [at, judge] of panel.entries()) {
      await judged(place, judge, study, (level) => (level === 2 ? ([1, 5, 3, 2][at] ?? 2) : level));
      if (at < 3) await handIn(place, judge, study);
    }
    await place.call.studies.close({ org: place.slug, study });
    const told = await panel[3]?.call.notifications.list({ org: place.slug });
    expect(told?.unread).toBe(0);
    const late = panel[3]?.call.studies.save({ org: place.slug, study, answers: [] });
    expect(await refusalOf(late ?? Promise.resolve())).toBe("study-over");
    const { studies, tested } = await place.call.instruments.read({ org: place.slug, instrument });
    const levels = studies[0]?.result?.levels.filter(({ quality }) => quality === "trust");
    expect(tested).toMatchObject({ judges: 3, isPassed: false });
    expect(studies[0]?.result).toMatchObject({ judges: 3, isPassed: false });
    // 1, 5, 3: mean 3 as the level above, SD 2.
    expect(levels).toMatchObject([
      { level: 1, mean: 1, sd: 0, flags: [] },
      { level: 2, mean: 3, sd: 2, agreement: 1, flags: ["spread", "order"] },
      { level: 3, mean: 3, sd: 0, flags: ["order"] },
      { level: 4, flags: [] },
      { level: 5, flags: [] },
    ]);
    const again = await open(place, instrument, panel);
    await place.call.studies.close({ org: place.slug, study: again.id });
    const after = await place.call.instruments.read({ org: place.slug, instrument });
    expect(after.studies[0]).toMatchObject({ done: 0, result: null });
  });
});
