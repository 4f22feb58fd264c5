import { describe, expect, it } from "vitest";
import { linkSecret, newId, newSecret } from "@/server/infra/id";
import { asAdmin } from "../support/as-admin";
import { callAsNobody } from "../support/call-as";
import { inOrgAs } from "../support/factories";
import {
  anOutsider,
  aRatedCycle,
  closed,
  filled,
  invited,
  launched,
  linkOf,
  type Rated,
} from "../support/rated-cycle";
import { refusalOf } from "../support/refused";

type Outsider = Awaited<ReturnType<typeof anOutsider>>;

const nobody = () => callAsNobody().ratings;

async function aLink(): Promise<{ rated: Rated; outsider: Outsider; token: string }> {
  const rated = await aRatedCycle();
  const outsider = await anOutsider(rated);
  await launched(rated);
  await invited(rated);
  return { rated, outsider, token: await linkOf(rated, outsider.personId) };
}

async function formIn(token: string): Promise<string> {
  return (await nobody().outside({ token })).forms[0]?.id ?? "";
}

describe("a link for somebody from outside", () => {
  it("shows their own forms, the subject and the purpose, and nothing more of the organisation", async () => {
    const { rated, token, outsider } = await aLink();
    const found = await nobody().outside({ token });
    expect(found).toMatchObject({
      ...{ organisation: "Rated", dead: null, name: outsider.name },
      forms: [{ group: "partners", subject: { name: rated.subject.name } }],
    });
    const participation = await formIn(token);
    const { form } = await nobody().outsideForm({ token, participation });
    expect(form?.raters).toMatchObject({ all: 5, outside: 1 });
    const shown = JSON.stringify([found, form]);
    for (const { name, email, personId } of rated.raters) {
      for (const secret of [name, email, personId]) expect(shown).not.toContain(secret);
    }
    for (const secret of [rated.org.slug, rated.subject.email, rated.org.owner.email]) {
      expect(shown).not.toContain(secret);
    }
  });

  it("saves, sends once, and takes back by the receipt, without an account", async () => {
    const { rated, token } = await aLink();
    const participation = await formIn(token);
    const answers = [{ kind: "item" as const, key: "SV1", value: 4, revision: 0 }];
    await nobody().outsideSave({ token, participation, seen: 0, answers });
    const { form: before } = await nobody().outsideForm({ token, participation });
    expect(before?.draft.answers).toHaveLength(1);
    const { form, secret } = filled(participation);
    const send = () => nobody().outsideSubmit({ token, ...form, revision: 1 });
    expect(await send()).toEqual({ isRepeated: false });
    expect(await send()).toEqual({ isRepeated: true });
    const drafts = "SELECT 1 FROM public.rating_draft WHERE org_id = $1";
    expect(await asAdmin(drafts, [rated.org.id])).toEqual([]);
    await nobody().outsideWithdraw({ token, participation, secret });
    await nobody().outsideDecline({ token, participation });
    expect((await nobody().outside({ token })).forms).toMatchObject([{ state: "declined" }]);
  });

  it("is refused when forged, and opens no form of another cycle or another person", async () => {
    const { token } = await aLink();
    const other = await aLink();
    const [mine, theirs] = [await formIn(token), await formIn(other.token)];
    for (const forged of [newSecret(), linkSecret("rater", newId()), `${token}x`]) {
      expect(await refusalOf(nobody().outside({ token: forged }))).toBe("rating-link-forged");
      const { form } = filled(mine);
      const sending = nobody().outsideSubmit({ token: forged, ...form });
      expect(await refusalOf(sending)).toBe("rating-link-forged");
    }
    const { form, secret } = filled(theirs);
    const place = { token, participation: theirs };
    expect(await refusalOf(nobody().outsideForm(place))).toMatch(/not-found|rating-gone/);
    expect(await refusalOf(nobody().outsideSubmit({ token, ...form }))).toMatch(/rating-gone/);
    expect(await refusalOf(nobody().outsideDecline(place))).toBe("rating-gone");
    expect(await refusalOf(nobody().outsideWithdraw({ ...place, secret }))).toBe("rating-gone");
  });

  it("opens only its own cycle's forms, though the same person rates in two", async () => {
    const { rated, outsider, token } = await aLink();
    const second = await aRatedCycle({ org: rated.org });
    await anOutsider(second, "partners", outsider.personId);
    await launched(second);
    await invited(second);
    const other = await linkOf(second, outsider.personId);
    const participation = await formIn(other);
    expect((await nobody().outside({ token })).forms).toHaveLength(1);
    const place = { token, participation };
    expect(await refusalOf(nobody().outsideForm(place))).toBe("not-found");
    const sending = nobody().outsideSubmit({ token, ...filled(participation).form });
    expect(await refusalOf(sending)).toBe("not-found");
  });

  it("says in words when it is opened by another account of the organisation", async () => {
    const { rated, token } = await aLink();
    const participation = await formIn(token);
    const [member] = rated.raters;
    if (!member) throw new Error("nobody rates");
    const { ratings } = member.call;
    expect(await ratings.outside({ token })).toEqual({
      ...{ organisation: "Rated", dead: "other-account", name: null, forms: [] },
    });
    const sending = ratings.outsideSubmit({ token, ...filled(participation).form });
    expect(await refusalOf(sending)).toBe("rating-link-other-account");
  });

  it.each([
    ["expired", "UPDATE public.rater_link SET expires_at = now() WHERE cycle_id = $1"],
    ["closed", null],
    ["cancelled", "cancel"],
    ["revoked", "UPDATE public.rater_link SET revoked_at = now() WHERE cycle_id = $1"],
  ] as const)("says in words when it is %s", async (dead, how) => {
    const { rated, token } = await aLink();
    const participation = await formIn(token);
    if (how === null) await closed(rated);
    else if (how === "cancel") {
      await inOrgAs(
        rated.org,
        rated.org.owner,
        (tx) => tx.$queryRaw`SELECT app.cancel_cycle(${rated.cycleId}::uuid)`,
      );
    } else await asAdmin(how, [rated.cycleId]);
    expect(await nobody().outside({ token })).toMatchObject({ dead, forms: [], name: null });
    const sending = nobody().outsideSubmit({ token, ...filled(participation).form });
    expect(await refusalOf(sending)).toBe(`rating-link-${dead}`);
  });

  it("is void once the address or the account of its person changes, with what was begun", async () => {
    for (const data of [{ email: "moved@example.test" }, { userId: newId() }]) {
      const { rated, outsider, token } = await aLink();
      const participation = await formIn(token);
      const answers = [{ kind: "item" as const, key: "SV1", value: 4, revision: 0 }];
      await nobody().outsideSave({ token, participation, seen: 0, answers });
      await inOrgAs(rated.org, rated.org.owner, (tx) =>
        tx.person.updateMany({ where: { id: outsider.personId }, data }),
      );
      expect((await nobody().outside({ token })).dead).toBe("revoked");
      const drafts = "SELECT 1 FROM public.rating_draft WHERE org_id = $1";
      expect(await asAdmin(drafts, [rated.org.id])).toEqual([]);
      // Whoever reads that mailbox now is not whom the cycle asked: no link follows, and the seat is gone.
      await rated.org.call.ratings.remind({ org: rated.org.slug, cycle: rated.cycleId });
      expect(await linkOf(rated, outsider.personId)).toBe(token);
      const mails = "SELECT 1 FROM public.message WHERE org_id = $1 AND recipient = $2";
      expect(await asAdmin(mails, [rated.org.id, "moved@example.test"])).toEqual([]);
      const place = { org: rated.org.slug, cycleId: rated.cycleId, page: 1 };
      const { rated: shown } = await rated.org.call.cycles.read(place);
      const partners = shown?.subjects[0]?.groups.find(({ group }) => group === "partners");
      expect(partners).toMatchObject({ asked: 1, gone: 1 });
    }
  });

  it("lasts a day longer than the cycle's last, also when that moves", async () => {
    const rated = await aRatedCycle({ closesOn: "2031-05-10" });
    const outsider = await anOutsider(rated);
    await launched(rated);
    await invited(rated);
    const ends = async () => {
      const [row] = await asAdmin<{ at: Date }>(
        "SELECT expires_at AS at FROM public.rater_link WHERE person_id = $1",
        [outsider.personId],
      );
      return row?.at.toISOString();
    };
    expect(await ends()).toBe("2031-05-12T00:00:00.000Z");
    await inOrgAs(rated.org, rated.org.owner, (tx) =>
      tx.cycle.updateMany({
        where: { id: rated.cycleId },
        data: { closesOn: new Date("2031-06-01") },
      }),
    );
    expect(await ends()).toBe("2031-06-03T00:00:00.000Z");
  });
});
