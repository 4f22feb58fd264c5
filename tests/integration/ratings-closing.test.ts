import { describe, expect, it } from "vitest";
import { asAdmin } from "../support/as-admin";
import { inOrgAs } from "../support/factories";
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

const PEERS = ["peers", "peers", "peers", "peers", "peers", "peers"] as const;

async function stored({ cycleId }: Rated) {
  const [row] = await asAdmin<{ responses: number; comments: number; done: number }>(
    `SELECT (SELECT count(*)::int FROM public.response WHERE cycle_id = $1) AS responses,
      (SELECT count(*)::int FROM public.comment WHERE cycle_id = $1) AS comments,
      (SELECT count(done_on)::int FROM public.participation WHERE cycle_id = $1) AS done`,
    [cycleId],
  );
  return row;
}

describe("a receipt", () => {
  it("takes the form back, and it can be sent anew", async () => {
    const rated = await launched(await aRatedCycle());
    const [rater] = rated.raters;
    if (!rater) throw new Error("nobody rates");
    const { participation, secret } = await sent(rated, rater, 2, "Too harsh.");
    await rater.call.ratings.withdraw({ org: rated.org.slug, participation, secret });
    expect(await stored(rated)).toMatchObject({ responses: 0, comments: 0, done: 0 });
    expect((await sent(rated, rater, 4, "Better so.")).isRepeated).toBe(false);
    expect(await stored(rated)).toMatchObject({ responses: 1, comments: 1, done: 1 });
  });

  it("is worth nothing when wrong, another's, or before anything was sent", async () => {
    const rated = await launched(await aRatedCycle());
    const [rater, other, third] = rated.raters;
    if (!rater || !other || !third) throw new Error("nobody rates");
    const org = rated.org.slug;
    const mine = await sent(rated, rater);
    const theirs = await sent(rated, other);
    const take = (who: typeof rater, participation: string, secret: string) =>
      refusalOf(who.call.ratings.withdraw({ org, participation, secret }));
    expect(await take(rater, mine.participation, "B".repeat(43))).toBe("rating-no-receipt@secret");
    expect(await take(rater, theirs.participation, theirs.secret)).toBe("not-found");
    const idle = await formOf(rated, third);
    expect(await take(third, idle, mine.secret)).toBe("rating-no-receipt@secret");
    await expect(
      rater.call.ratings.withdraw({ org, participation: mine.participation, secret: "short" }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await stored(rated)).toMatchObject({ responses: 2, done: 2 });
  });

  it("is worth nothing once the cycle has closed", async () => {
    const rated = await launched(await aRatedCycle());
    const [rater] = rated.raters;
    if (!rater) throw new Error("nobody rates");
    const { participation, secret } = await sent(rated, rater);
    await closed(rated);
    const late = rater.call.ratings.withdraw({ org: rated.org.slug, participation, secret });
    expect(await refusalOf(late)).toBe("rating-gone");
    expect(await stored(rated)).toMatchObject({ responses: 1, done: 1 });
  });
});

describe("a form that comes late", () => {
  it("is refused kindly after closing, after the last day and when cancelled", async () => {
    for (const end of ["close", "cancel", "day"] as const) {
      const rated = await launched(
        await aRatedCycle({ closesOn: end === "day" ? "2020-01-01" : null }),
      );
      const [rater] = rated.raters;
      if (!rater) throw new Error("nobody rates");
      const [seat] = await asAdmin<{ id: string }>(
        "SELECT id FROM public.participation WHERE cycle_id = $1 AND person_id = $2",
        [rated.cycleId, rater.personId],
      );
      if (end === "close") await closed(rated);
      if (end === "cancel") {
        await inOrgAs(
          rated.org,
          rated.org.owner,
          (tx) => tx.$queryRaw`SELECT app.cancel_cycle(${rated.cycleId}::uuid)`,
        );
      }
      const { form } = filled(seat?.id ?? "");
      const late = rater.call.ratings.submit({ org: rated.org.slug, ...form });
      expect(await refusalOf(late)).toBe(end === "close" ? "rating-gone" : "rating-closed");
      expect(await stored(rated)).toMatchObject({ responses: 0, done: 0 });
    }
  });

  it("is whole or not at all when the cycle closes at the same moment", async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const rated = await launched(await aRatedCycle({ groups: PEERS }));
      const forms = await Promise.all(rated.raters.map((rater) => formOf(rated, rater)));
      const outcomes = await Promise.all([
        ...rated.raters.map((rater, at) =>
          refusalOf(
            rater.call.ratings.submit({
              org: rated.org.slug,
              ...filled(forms[at] ?? "", 3, "A word.").form,
            }),
          ),
        ),
        closed(rated).then(() => "closed"),
      ]);
      const accepted = outcomes.filter((one) => one === "accepted").length;
      const refused = outcomes.filter((one) => one === "rating-gone" || one === "rating-closed");
      expect(accepted + refused.length).toBe(PEERS.length);
      expect(await stored(rated)).toMatchObject({
        ...{ responses: accepted, comments: accepted, done: accepted },
      });
    }
  });

  it("is whole or not at all when it is saved, sent and closed at once", async () => {
    const rated = await launched(await aRatedCycle({ groups: PEERS }));
    const forms = await Promise.all(rated.raters.map((rater) => formOf(rated, rater)));
    const org = rated.org.slug;
    const answers = [{ kind: "item" as const, key: "SV1", value: 2, revision: 0 }];
    await Promise.all([
      ...rated.raters.flatMap((rater, at) => {
        const participation = forms[at] ?? "";
        return [
          refusalOf(rater.call.ratings.save({ org, participation, seen: 0, answers })),
          refusalOf(rater.call.ratings.submit({ org, ...filled(participation).form })),
        ];
      }),
      closed(rated),
    ]);
    const left = await asAdmin("SELECT 1 FROM public.rating_draft WHERE org_id = $1", [
      rated.org.id,
    ]);
    expect(left).toEqual([]);
    const now = await stored(rated);
    expect(now?.responses).toBe(now?.done);
  });
});
