import { describe, expect, it } from "vitest";
import { asAdmin } from "../support/as-admin";
import { aMember } from "../support/factories";
import {
  aRatedCycle,
  closed,
  filled,
  formOf,
  launched,
  type Rated,
  sent,
} from "../support/rated-cycle";
import { refusalOf } from "../support/refused";

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error("there is none");
  return found;
};

describe("what somebody is asked to rate", () => {
  it("lists their own forms in open cycles, and nobody else's", async () => {
    const rated = await launched(await aRatedCycle());
    const rater = at(rated.raters, 0);
    const { forms } = await rater.call.ratings.mine({ org: rated.org.slug });
    expect(forms).toMatchObject([
      { state: "open", group: "peers", subject: { name: rated.subject.name, isTeam: false } },
    ]);
    const stranger = await aMember(rated.org, "member");
    expect((await stranger.call.ratings.mine({ org: rated.org.slug })).forms).toEqual([]);
    const overview = await rater.call.overview.get({ org: rated.org.slug });
    expect(overview.ratings).toMatchObject({ asked: 1, open: 1 });
    await closed(rated);
    expect((await rater.call.ratings.mine({ org: rated.org.slug })).forms).toEqual([]);
  });

  it("is not there before the launch", async () => {
    const rated = await aRatedCycle();
    expect(await formOf(rated, at(rated.raters, 0))).toBe("");
  });

  it("says before the first question how many rate and who proposed them", async () => {
    const rated = await launched(await aRatedCycle());
    const rater = at(rated.raters, 0);
    const participation = await formOf(rated, rater);
    const form = await rater.call.ratings.form({ org: rated.org.slug, participation });
    expect(form.raters).toEqual({ all: 4, outside: 0, bySubject: 0 });
    expect(form.participation.cycle).toMatchObject({ groupThreshold: 3, commentThreshold: 5 });
    for (const other of rated.raters.slice(1)) {
      expect(JSON.stringify(form)).not.toContain(other.personId);
      expect(JSON.stringify(form)).not.toContain(other.name);
    }
  });

  it("is found by nobody else, an owner included", async () => {
    const rated = await launched(await aRatedCycle());
    const participation = await formOf(rated, at(rated.raters, 0));
    const org = rated.org.slug;
    for (const { ratings } of [at(rated.raters, 1).call, rated.subject.call, rated.org.call]) {
      const { form, secret } = filled(participation);
      expect(await refusalOf(ratings.form({ org, participation }))).toBe("not-found");
      expect(await refusalOf(ratings.submit({ org, ...form }))).toBe("not-found");
      expect(await refusalOf(ratings.decline({ org, participation }))).toBe("not-found");
      expect(await refusalOf(ratings.withdraw({ org, participation, secret }))).toBe("not-found");
      const saving = ratings.save({ org, participation, seen: 0, answers: [] });
      expect(await refusalOf(saving)).toBe("not-found");
    }
  });
});

describe("a form", () => {
  it("is received once; of two at once one counts, and a replay compares nothing", async () => {
    const rated = await launched(await aRatedCycle());
    const rater = at(rated.raters, 0);
    const participation = await formOf(rated, rater);
    const send = (value: number) =>
      rater.call.ratings.submit({ org: rated.org.slug, ...filled(participation, value).form });
    const both = await Promise.all([send(2), send(5)]);
    expect(both.map(({ isRepeated }) => isRepeated).sort()).toEqual([false, true]);
    expect(await send(1)).toEqual({ isRepeated: true });
    expect(await countOf("response", rated)).toBe(1);
    const form = await rater.call.ratings.form({ org: rated.org.slug, participation });
    expect(form.participation.doneOn).not.toBeNull();
  });

  it("cuts the rater off: no row that names one holds an answer, before closing or after", async () => {
    const rated = await launched(await aRatedCycle());
    for (const rater of rated.raters) await sent(rated, rater, 3, "Stays as it is.");
    await expectCut(rated);
    await closed(rated);
    await expectCut(rated);
    const rows = await asAdmin<{ secrets: number; days: number }>(
      `SELECT count(secret_hash)::int AS secrets, count(DISTINCT submitted_day)::int AS days
       FROM public.response WHERE cycle_id = $1`,
      [rated.cycleId],
    );
    expect(rows).toEqual([{ secrets: 0, days: 1 }]);
    const words = await asAdmin(
      "SELECT 1 FROM public.comment WHERE cycle_id = $1 AND secret_hash IS NOT NULL",
      [rated.cycleId],
    );
    expect(words).toEqual([]);
  });

  it("is audited by day and without a name", async () => {
    const rated = await launched(await aRatedCycle());
    const { secret, participation } = await sent(rated, at(rated.raters, 0));
    const place = { org: rated.org.slug, participation };
    await at(rated.raters, 0).call.ratings.withdraw({ ...place, secret });
    const rows = await asAdmin<{ verb: string; actor: string | null; at: Date; all: string }>(
      `SELECT verb, actor_id AS actor, at, a::text AS all FROM public.audit_entry a
       WHERE org_id = $1 AND verb LIKE 'form.%' ORDER BY seq`,
      [rated.org.id],
    );
    expect(rows.map(({ verb }) => verb)).toEqual(["form.completed", "form.withdrawn"]);
    for (const row of rows) {
      expect(row.actor).toBeNull();
      expect(row.at.toISOString()).toMatch(/T12:00:00.000Z$/);
      for (const id of [rated.subjectId, rated.subject.personId, at(rated.raters, 0).userId]) {
        expect(row.all).not.toContain(id);
      }
    }
  });

  it("is refused where it does not fit, is empty or a comment is too long, at its field", async () => {
    const rated = await launched(await aRatedCycle());
    const rater = at(rated.raters, 0);
    const participation = await formOf(rated, rater);
    const { form } = filled(participation);
    const send = (rest: object) =>
      refusalOf(rater.call.ratings.submit({ org: rated.org.slug, ...form, ...rest }));
    const unseen = form.answers.map((one) => ({ ...one, value: "not-observed" as const }));
    expect(await send({ answers: unseen })).toBe("rating-too-empty");
    expect(await send({ answers: [] })).toBe("rating-too-empty");
    expect(await send({ answers: [{ kind: "item", key: "SV1", value: 6 }] })).toBe("rating-misfit");
    expect(await send({ answers: [{ kind: "item", key: "XX", value: 3 }] })).toBe("rating-misfit");
    expect(await send({ answers: [{ kind: "level", key: "trust", value: 6 }] })).toBe(
      "rating-misfit",
    );
    expect(await send({ comments: { "2": "There is no second question." } })).toBe("rating-misfit");
    const tooLong = rater.call.ratings.submit({
      ...{ org: rated.org.slug, ...form },
      comments: { "1": "x".repeat(20_000) },
    });
    await expect(tooLong).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(tooLong).rejects.toThrow(/rating-comment-long/);
    expect(await countOf("response", rated)).toBe(0);
    expect(await send({ comments: { "1": "x".repeat(4000) } })).toBe("accepted");
  });

  it("asks for levels alone in a pulse", async () => {
    const rated = await launched(await aRatedCycle({ form: "pulse" }));
    const rater = at(rated.raters, 0);
    const { form } = filled(await formOf(rated, rater));
    const org = rated.org.slug;
    expect(await refusalOf(rater.call.ratings.submit({ org, ...form }))).toBe("rating-misfit");
    const answers = form.answers.filter(({ kind }) => kind === "level");
    expect(await refusalOf(rater.call.ratings.submit({ org, ...form, answers }))).toBe("accepted");
    const [row] = await asAdmin<{ items: number[]; levels: number[] }>(
      "SELECT item_values AS items, level_values AS levels FROM public.response WHERE cycle_id = $1",
      [rated.cycleId],
    );
    expect(row).toEqual({ items: [], levels: [3, 3, 3, 3, 3, 3, 3] });
  });

  it("can be declined, and still be sent by whoever changes their mind", async () => {
    const rated = await launched(await aRatedCycle());
    const rater = at(rated.raters, 0);
    const place = { org: rated.org.slug, participation: await formOf(rated, rater) };
    await rater.call.ratings.decline(place);
    const { forms } = await rater.call.ratings.mine({ org: rated.org.slug });
    expect(forms).toMatchObject([{ state: "declined" }]);
    expect((await sent(rated, rater)).isRepeated).toBe(false);
    expect(await refusalOf(rater.call.ratings.decline(place))).toBe("rating-received");
  });
});

async function countOf(table: "response" | "comment", { cycleId }: Rated): Promise<number> {
  const sql = `SELECT count(*)::int AS n FROM public.${table} WHERE cycle_id = $1`;
  return at(await asAdmin<{ n: number }>(sql, [cycleId]), 0).n;
}

/** Looks through every table for rows that name a rater, and for what could join them with a form. */
async function expectCut(rated: Rated): Promise<void> {
  const forms = await asAdmin<{ row: string }>(
    `SELECT r::text AS row FROM public.response r WHERE cycle_id = $1
     UNION ALL SELECT c::text FROM public.comment c WHERE cycle_id = $1`,
    [rated.cycleId],
  );
  expect(forms).toHaveLength(2 * rated.raters.length);
  const seats = await asAdmin<{ id: string }>(
    "SELECT id FROM public.participation WHERE cycle_id = $1",
    [rated.cycleId],
  );
  const names = rated.raters.flatMap(({ personId, userId, memberId }) => [
    personId,
    userId,
    memberId,
  ]);
  for (const { row } of forms) {
    for (const id of [...names, ...seats.map((seat) => seat.id)]) expect(row).not.toContain(id);
  }
  const columns = await asAdmin<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name IN ('response', 'comment')
       AND (data_type LIKE 'timestamp%' OR column_name ~ 'person|user|member|participation')`,
  );
  expect(columns).toEqual([]);
}
