import { afterAll, describe, expect, it } from "vitest";
import { linkSecret, newSecret } from "@/server/infra/id";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { sendMessage } from "@/server/jobs/mail";
import { asAdmin } from "../support/as-admin";
import { callAsNobody } from "../support/call-as";
import { anOrg, inOrgAs } from "../support/factories";
import { anOutsider, aRatedCycle, invited, launched, type Rated } from "../support/rated-cycle";
import { refusalOf } from "../support/refused";

afterAll(disconnectJobs);

const nobody = () => callAsNobody().reminders;

async function tokenOf(personId: string): Promise<string> {
  const [link] = await asAdmin<{ id: string }>(
    "SELECT id FROM public.reminder_link WHERE person_id = $1",
    [personId],
  );
  return linkSecret("reminders", link?.id ?? "");
}

async function anAskedOutsider(known?: Rated) {
  const rated = known ?? (await aRatedCycle());
  const outsider = await anOutsider(rated);
  await launched(rated);
  await invited(rated);
  return { rated, outsider, token: await tokenOf(outsider.personId) };
}

/** Reminds as if the invitations had gone days ago; says to whom reminders are on their way. */
async function reminded({ org, cycleId }: Rated): Promise<string[]> {
  const age =
    "UPDATE public.message SET created_at = created_at - interval '3 days' WHERE org_id = $1";
  await asAdmin(age, [org.id]);
  await asAdmin("DELETE FROM public.message WHERE org_id = $1 AND template = 'rating-reminder'", [
    org.id,
  ]);
  await org.call.ratings.remind({ org: org.slug, cycle: cycleId });
  const rows = await asAdmin<{ recipient: string }>(
    "SELECT recipient FROM public.message WHERE org_id = $1 AND template = 'rating-reminder'",
    [org.id],
  );
  return rows.map(({ recipient }) => recipient);
}

describe("the link that ends reminders", () => {
  it("shows the organisation's name and nothing else, and changes nothing when opened", async () => {
    const { rated, outsider, token } = await anAskedOutsider();
    const before = await nobody().outside({ token });
    expect(before).toEqual({ organisation: "Rated", isOver: false });
    expect(await nobody().outside({ token })).toEqual(before);
    expect(await reminded(rated)).toContain(outsider.email);
  });

  it("ends them in every cycle of the organisation, and each new one still invites", async () => {
    const { rated, outsider, token } = await anAskedOutsider();
    await nobody().outsideSet({ token, isOver: true });
    await nobody().outsideSet({ token, isOver: true });
    expect(await reminded(rated)).toHaveLength(4);
    const second = await aRatedCycle({ org: rated.org });
    await anOutsider(second, "partners", outsider.personId);
    await launched(second);
    await invited(second);
    const invitations = await asAdmin(
      "SELECT 1 FROM public.message WHERE recipient = $1 AND template = 'rating-invitation'",
      [outsider.email],
    );
    expect(invitations).toHaveLength(2);
    expect(await reminded(second)).not.toContain(outsider.email);
    await nobody().outsideSet({ token, isOver: false });
    expect(await reminded(second)).toContain(outsider.email);
  });

  it("holds back a reminder that waits for the morning already", async () => {
    const { rated, outsider, token } = await anAskedOutsider();
    await reminded(rated);
    await nobody().outsideSet({ token, isOver: true });
    const [letter] = await asAdmin<{ id: string }>(
      "SELECT id FROM public.message WHERE recipient = $1 AND template = 'rating-reminder'",
      [outsider.email],
    );
    await sendMessage(rated.org.id, letter?.id ?? "");
    const sent = "SELECT 1 FROM public.message WHERE id = $1 AND sent_at IS NOT NULL";
    expect(await asAdmin(sent, [letter?.id])).toEqual([]);
  });

  it("is refused when it is forged, of another purpose, or of an address that has changed", async () => {
    const { rated, outsider, token } = await anAskedOutsider();
    const [link] = await asAdmin<{ id: string }>(
      "SELECT id FROM public.reminder_link WHERE person_id = $1",
      [outsider.personId],
    );
    const forged = [newSecret(), `${token}x`, linkSecret("rater", link?.id ?? "")];
    for (const one of forged) {
      expect(await refusalOf(nobody().outside({ token: one }))).toBe("reminders-link-forged");
      const ending = nobody().outsideSet({ token: one, isOver: true });
      expect(await refusalOf(ending)).toBe("reminders-link-forged");
    }
    expect(await refusalOf(callAsNobody().ratings.outside({ token }))).toBe("rating-link-forged");
    const moved = `moved-${outsider.personId}@example.test`;
    await inOrgAs(rated.org, rated.org.owner, (tx) =>
      tx.person.updateMany({ where: { id: outsider.personId }, data: { email: moved } }),
    );
    expect(await refusalOf(nobody().outside({ token }))).toBe("reminders-link-forged");
    const next = await aRatedCycle({ org: rated.org });
    await anOutsider(next, "partners", outsider.personId);
    await launched(next);
    await invited(next);
    expect(await reminded(next)).toContain(moved);
    expect(await tokenOf(outsider.personId)).not.toBe(token);
  });

  it("ends those of its holder, whoever is signed in, and of no other organisation", async () => {
    const { rated, outsider, token } = await anAskedOutsider();
    const [member] = rated.raters;
    if (!member) throw new Error("nobody rates");
    const { call } = await anOrg("Foreign");
    for (const one of [member.call, call]) {
      await one.reminders.outsideSet({ token, isOver: true });
    }
    const over = await asAdmin<{ id: string }>(
      "SELECT id FROM public.person WHERE reminders_ended_at IS NOT NULL AND org_id = $1",
      [rated.org.id],
    );
    expect(over.map(({ id }) => id)).toEqual([outsider.personId]);
    const mine = await member.call.notifications.list({ org: rated.org.slug });
    expect(mine.areRemindersOver).toBe(false);
  });
});

describe("a member's own switch", () => {
  it("ends mails and not what stands in the product, and is turned back", async () => {
    const { rated } = await anAskedOutsider();
    const { org, raters } = rated;
    const [member] = raters;
    if (!member) throw new Error("nobody rates");
    const { reminders, notifications } = member.call;
    await reminders.set({ org: org.slug, isOver: true });
    expect((await notifications.list({ org: org.slug })).areRemindersOver).toBe(true);
    const to = await reminded(rated);
    expect(to).not.toContain(member.email);
    expect(to).toHaveLength(4);
    const { notifications: told } = await notifications.list({ org: org.slug });
    expect(told.map(({ kind }) => kind)).toContain("rating-reminder");
    await reminders.set({ org: org.slug, isOver: false });
    expect(await reminded(rated)).toContain(member.email);
  });
});
