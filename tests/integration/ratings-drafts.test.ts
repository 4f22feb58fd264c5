import { describe, expect, it } from "vitest";
import { seal, unseal } from "@/server/infra/seal";
import { asAdmin } from "../support/as-admin";
import { inOrgAs, type TestMember } from "../support/factories";
import { aRatedCycle, closed, formOf, launched, type Rated, sent } from "../support/rated-cycle";
import { refusalOf } from "../support/refused";

type Draft = { participation_id: string; sealed: Buffer; revision: number };

const answer = (value: number, revision = 0, key = "SV1") => ({
  ...{ kind: "item" as const, key, value, revision },
});

async function aRater(): Promise<{ rated: Rated; rater: TestMember; other: TestMember }> {
  const rated = await launched(await aRatedCycle());
  const [rater, other] = rated.raters;
  if (!rater || !other) throw new Error("nobody rates");
  return { rated, rater, other };
}

function draftsOf({ cycleId }: Rated): Promise<Draft[]> {
  return asAdmin<Draft>(
    `SELECT d.* FROM public.rating_draft d JOIN public.participation p ON p.id = d.participation_id
     WHERE p.cycle_id = $1`,
    [cycleId],
  );
}

describe("a draft", () => {
  it("is saved answer by answer, comments too, and comes back on another device", async () => {
    const { rated, rater } = await aRater();
    const place = { org: rated.org.slug, participation: await formOf(rated, rater) };
    const first = await rater.call.ratings.save({
      ...{ ...place, seen: 0 },
      answers: [
        answer(4),
        { kind: "level", key: "trust", value: "not-observed", revision: 0 },
        { kind: "comment", key: "1", value: "Calm in a storm.", revision: 0 },
        { kind: "together", key: "together", value: "daily", revision: 0 },
      ],
    });
    expect(first).toMatchObject({ revision: 4, conflicts: [], since: [] });
    const { draft } = await rater.call.ratings.form(place);
    expect(draft.answers).toHaveLength(4);
    expect(draft.answers).toContainEqual(
      expect.objectContaining({ kind: "comment", value: "Calm in a storm." }),
    );
    const { forms } = await rater.call.ratings.mine({ org: rated.org.slug });
    expect(forms).toMatchObject([{ state: "started" }]);
  });

  it("shows both where two windows say different things, and loses neither", async () => {
    const { rated, rater } = await aRater();
    const place = { org: rated.org.slug, participation: await formOf(rated, rater), seen: 0 };
    await rater.call.ratings.save({ ...place, answers: [answer(4)] });
    const late = await rater.call.ratings.save({
      ...place,
      answers: [answer(2), answer(5, 0, "SV2")],
    });
    expect(late.conflicts).toMatchObject([{ key: "SV1", yours: 2, saved: 4, savedRevision: 1 }]);
    expect(late.saved).toMatchObject([{ key: "SV2", value: 5 }]);
    const chosen = await rater.call.ratings.save({ ...place, seen: 2, answers: [answer(2, 1)] });
    expect(chosen.conflicts).toEqual([]);
    const all = Array.from({ length: 8 }, (_, index) => answer(3, 0, `AD${(index % 4) + 1}`));
    const at = await Promise.all(
      all.slice(0, 4).map((one) => rater.call.ratings.save({ ...place, answers: [one] })),
    );
    expect(Math.max(...at.map(({ revision }) => revision))).toBe(7);
  });

  it("cannot be sent past what another window saved", async () => {
    const { rated, rater } = await aRater();
    const place = { org: rated.org.slug, participation: await formOf(rated, rater), seen: 0 };
    await rater.call.ratings.save({ ...place, answers: [answer(4)] });
    expect(await refusalOf(sent(rated, rater))).toBe("rating-moved-on");
  });

  it("is refused where it does not fit the form", async () => {
    const { rated, rater } = await aRater();
    const place = { org: rated.org.slug, participation: await formOf(rated, rater), seen: 0 };
    const save = (one: object) =>
      refusalOf(rater.call.ratings.save({ ...place, answers: [{ ...answer(4), ...one }] }));
    expect(await save({ value: 6 })).toBe("rating-misfit");
    expect(await save({ key: "XX" })).toBe("rating-misfit");
    expect(await save({ kind: "comment", key: "2", value: "None." })).toBe("rating-misfit");
    expect(await save({ kind: "together", key: "apart", value: "daily" })).toBe("rating-misfit");
    expect(await draftsOf(rated)).toEqual([]);
  });

  it("is shut to another key, another form and another person, and says nothing by its length", async () => {
    const { rated, rater, other } = await aRater();
    const [participation, others] = [await formOf(rated, rater), await formOf(rated, other)];
    const place = { org: rated.org.slug, seen: 0 };
    const comment = { kind: "comment" as const, key: "1", value: "c".repeat(3000), revision: 0 };
    await rater.call.ratings.save({ ...place, participation, answers: [answer(4), comment] });
    await other.call.ratings.save({ ...place, participation: others, answers: [answer(2)] });
    const drafts = await draftsOf(rated);
    expect(new Set(drafts.map(({ sealed }) => sealed.length)).size).toBe(1);
    const mine = drafts.find((one) => one.participation_id === participation);
    const sealed = mine?.sealed ?? Buffer.alloc(0);
    const binding = `${rated.org.id}:${participation}:user:${rater.userId}`;
    expect(unseal(binding, sealed)).toContain("SV1");
    expect(unseal(binding, sealed, "another secret of more than 32 characters")).toBeNull();
    expect(unseal(`${rated.org.id}:${others}:user:${rater.userId}`, sealed)).toBeNull();
    expect(unseal(`${rated.org.id}:${participation}:user:${other.userId}`, sealed)).toBeNull();
    // Whoever can write rows moves one rater's draft to another's form: it stays shut.
    await asAdmin("UPDATE public.rating_draft SET sealed = $1 WHERE participation_id = $2", [
      sealed,
      others,
    ]);
    const moved = await other.call.ratings.form({ org: rated.org.slug, participation: others });
    expect(moved.draft.answers).toEqual([]);
    expect(unseal(binding, seal(binding, "round trip"))).toBe("round trip");
  });

  it("is gone after sending, declining, closing and a change of account or address", async () => {
    const { rated, rater, other } = await aRater();
    const [, , third, fourth] = rated.raters;
    if (!third || !fourth) throw new Error("too few rate");
    const begin = async (who: TestMember) => {
      const participation = await formOf(rated, who);
      const place = { org: rated.org.slug, participation };
      await who.call.ratings.save({ ...place, seen: 0, answers: [answer(4)] });
      return place;
    };
    await begin(rater);
    const form = await formOf(rated, rater);
    const { draft } = await rater.call.ratings.form({ org: rated.org.slug, participation: form });
    expect(draft.revision).toBe(1);
    await rater.call.ratings.submit({
      ...{ org: rated.org.slug, participation: form, secretHash: "A".repeat(43), revision: 1 },
      ...{ answers: [{ kind: "item", key: "SV1", value: 4 }], comments: {} },
      ...{ together: null, pace: "usual" },
    });
    await other.call.ratings.decline(await begin(other));
    expect(await draftsOf(rated)).toEqual([]);
    await begin(third);
    await inOrgAs(rated.org, rated.org.owner, (tx) =>
      tx.person.updateMany({ where: { id: third.personId }, data: { email: "new@example.test" } }),
    );
    expect(await draftsOf(rated)).toEqual([]);
    const late = await begin(fourth);
    await closed(rated);
    expect(
      await asAdmin("SELECT 1 FROM public.rating_draft WHERE org_id = $1", [rated.org.id]),
    ).toEqual([]);
    const saving = fourth.call.ratings.save({ ...late, seen: 1, answers: [answer(2, 1)] });
    expect(await refusalOf(saving)).toBe("rating-gone");
  });
});
