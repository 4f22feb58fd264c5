import { afterAll, describe, expect, it, vi } from "vitest";
import { linkSecret } from "@/server/infra/id";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { sendMessage } from "@/server/jobs/mail";
import { asAdmin } from "../support/as-admin";
import { aDraft, withRaters } from "../support/cycle-drafts";
import { aMember, anOrg, type TestOrg } from "../support/factories";
import { sent } from "../support/rated-cycle";
import { refusalOf } from "../support/refused";

afterAll(disconnectJobs);

/** A launched cycle about an admin, with three peers, one of whom has answered. */
async function anAskedCycle() {
  const org = await anOrg();
  const admin = await aMember(org, "admin");
  const draft = await aDraft(org, admin, { questions: [] });
  const raters = await withRaters(draft, { peers: 3 });
  await org.call.cycles.open({ org: org.slug, cycleId: draft.cycleId });
  return { org, admin, draft, raters };
}

const lettersOf = async (org: TestOrg, { call }: Pick<TestOrg, "call">) =>
  (await call.outbox.list({ org: org.slug })).letters;

describe("the outbox", () => {
  it("shows to whom requests went, and neither link nor text", async () => {
    const { org, raters } = await anAskedCycle();
    const { letters, hasMail, total } = await org.call.outbox.list({ org: org.slug });
    expect({ hasMail, total }).toEqual({ hasMail: false, total: 3 });
    expect(letters.map(({ recipient }) => recipient).sort()).toEqual(
      raters.map(({ email }) => email).sort(),
    );
    const links = await asAdmin<{ id: string }>(
      "SELECT id FROM public.reminder_link WHERE org_id = $1",
      [org.id],
    );
    for (const { id } of links) {
      expect(JSON.stringify(letters)).not.toContain(linkSecret("reminders", id));
    }
  });

  it("tells nobody whether a rater's letter has gone, which would tell who has answered", async () => {
    const { org, raters, draft } = await anAskedCycle();
    const [done] = raters;
    if (!done) throw new Error("nobody rates");
    await sent(
      { org, cycleId: draft.cycleId, subject: draft.subject, subjectId: "", raters },
      done,
    );
    const rows = await asAdmin<{ id: string }>("SELECT id FROM public.message WHERE org_id = $1", [
      org.id,
    ]);
    const spy = vi.spyOn(console, "log").mockImplementation(() => {});
    for (const { id } of rows) await sendMessage(org.id, id);
    spy.mockRestore();
    const gone = "SELECT 1 FROM public.message WHERE org_id = $1 AND sent_at IS NOT NULL";
    expect(await asAdmin(gone, [org.id])).toHaveLength(2);
    expect((await lettersOf(org, org)).map(({ state }) => state)).toEqual(Array(3).fill("given"));
  });

  it("tells whoever is rated no rater, and nobody who was reminded or who rated once it is over", async () => {
    const { org, admin, draft, raters } = await anAskedCycle();
    const age =
      "UPDATE public.message SET created_at = created_at - interval '3 days' WHERE org_id = $1";
    await asAdmin(age, [org.id]);
    await org.call.ratings.remind({ org: org.slug, cycle: draft.cycleId });
    const mine = await lettersOf(org, admin);
    expect(mine.map(({ kind, count }) => [kind, count])).toEqual([
      ["rating-reminder", 3],
      ["rating-invitation", 3],
    ]);
    for (const { email } of raters) expect(JSON.stringify(mine)).not.toContain(email);
    const others = await lettersOf(org, org);
    for (const { kind, recipient } of others) {
      expect(recipient === null).toBe(kind === "rating-reminder");
    }
    await org.call.cycles.close({ org: org.slug, cycleId: draft.cycleId });
    for (const { recipient } of await lettersOf(org, org)) expect(recipient).toBeNull();
  });

  it("is for admins of the organisation", async () => {
    const { org, raters } = await anAskedCycle();
    const foreign = await anOrg("Foreign");
    const list = ({ call }: Pick<TestOrg, "call">) =>
      refusalOf(call.outbox.list({ org: org.slug }));
    for (const rater of raters) expect(await list(rater)).toBe("forbidden");
    expect(await list(foreign)).toBe("not-found");
    expect((await foreign.call.outbox.list({ org: foreign.slug })).letters).toEqual([]);
  });
});
