import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { newId, newSecret, sha256 } from "@/server/infra/id";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { releaseCycle } from "@/server/jobs/cycles";
import { asAdmin } from "../support/as-admin";
import { callAsNobody } from "../support/call-as";
import { aDraft } from "../support/cycle-drafts";
import {
  aForm,
  allRated,
  aRatedCycle,
  closedNow,
  readRelease,
  releasedNow,
  someMembers,
} from "../support/cycles";
import {
  aHolding,
  aMember,
  anOrg,
  aPosition,
  aTeam,
  inOrgAs,
  type TestMember,
  type TestOrg,
} from "../support/factories";
import { filled, linkOf } from "../support/rated-cycle";
import { refusalOf } from "../support/refused";

afterAll(disconnectJobs);

const varied = (place: number) =>
  aForm(
    (item) => 2 + ((place + item * (place % 3)) % 3),
    (at) => 2 + ((place + at) % 3),
  );

describe("whoever speaks to the database as the application does", () => {
  it("sends no form in the name of a rater whose session they do not hold", async () => {
    const org = await anOrg();
    const [subject, ...peers] = await someMembers(org, 4);
    const plan = { personId: subject?.personId ?? "", raters: { peers } };
    const cycle = await aRatedCycle(org, [plan]);
    const seat = cycle.subjects[0]?.seats[0];
    if (!seat) throw new Error("nobody rates");
    const outcomes = new Set<string | undefined>();
    for (const proof of ["", sha256(newSecret()), sha256(org.owner.secret)]) {
      const [row] = await inOrgAs(org, seat.rater, async (tx) => {
        await tx.$executeRaw`SELECT set_config('app.session_hash', ${proof}, true),
          set_config('app.link_token', ${proof}, true)`;
        return tx.$queryRaw<{ outcome: string }[]>`
          SELECT app.withdraw_response(${seat.id}::uuid, sha256('x')) AS outcome`;
      });
      outcomes.add(row?.outcome);
    }
    expect([...outcomes]).toEqual(["not-asked"]);
  });

  it("gives out no link once a cycle is launched, and none that was not made with the key", async () => {
    const org = await anOrg();
    const [subject, ...peers] = await someMembers(org, 4);
    const cycle = await aRatedCycle(org, [
      { personId: subject?.personId ?? "", raters: { peers } },
    ]);
    const [orgId, cycleId, personId] = [org.id, cycle.id, peers[0]?.personId ?? ""];
    const token = newSecret();
    const data = {
      ...{ orgId, id: newId(), cycleId, personId, expiresAt: new Date("2099-01-01") },
      tokenHash: new Uint8Array(Buffer.from(sha256(token), "hex")),
    };
    const late = inOrgAs(org, org.owner, (tx) => tx.raterLink.create({ data }));
    await expect(late).rejects.toThrow();
    await asAdmin("ALTER TABLE public.rater_link DISABLE TRIGGER rater_link_kept");
    await inOrgAs(org, org.owner, (tx) => tx.raterLink.create({ data }));
    await asAdmin("ALTER TABLE public.rater_link ENABLE TRIGGER rater_link_kept");
    const opening = callAsNobody().ratings.outside({ token });
    expect(await refusalOf(opening)).toBe("rating-link-forged");
  });

  it("finds no moment in the id of what is noted by day", async () => {
    const org = await anOrg();
    const { outside } = await askedOutside(org, await aMember(org, "member"), [aMailbox()]);
    await outside[0]?.send(3);
    const [entry] = await asAdmin<{ id: string }>(
      "SELECT id FROM public.audit_entry WHERE org_id = $1 AND verb = 'form.completed'",
      [org.id],
    );
    expect(entry?.id[14]).toBe("4");
  });
});

describe("two cycles", () => {
  it("know a rater again in another record, by mailbox, and a subject by account", async () => {
    const org = await anOrg();
    const subject = await aMember(org, "member");
    const mailboxes = [aMailbox(), aMailbox(), aMailbox(), aMailbox()];
    const first = await askedOutside(org, subject, mailboxes);
    for (const [at, one] of first.outside.entries()) await one.send(2 + (at % 3));
    expect(statesOf(await releasedNow(org, first.cycleId))).toContain("published");
    // The old records get other addresses, and the mailboxes new records, with tags.
    await asAdmin(
      "UPDATE public.person SET email = 'gone-' || id || '@example.test' WHERE org_id = $1 AND email = ANY($2)",
      [org.id, mailboxes],
    );
    const again = mailboxes.slice(0, 3).map((one) => one.replace("@", "+again@"));
    const second = await askedOutside(org, subject, again);
    for (const [at, one] of second.outside.entries()) await one.send(2 + (at % 3));
    expect(statesOf(await releasedNow(org, second.cycleId))).toEqual(["suppressed"]);
  });

  it("that are released at one moment see each other", async () => {
    const org = await anOrg();
    const [subject, ...peers] = await someMembers(org, 5);
    const plan = (count: number) => [
      { personId: subject?.personId ?? "", raters: { peers: peers.slice(0, count) } },
    ];
    const cycles = [await aRatedCycle(org, plan(4)), await aRatedCycle(org, plan(3))];
    for (const cycle of cycles) {
      await allRated(org, cycle, (_, place) => varied(place));
      await closedNow(org, cycle.id);
    }
    await Promise.all(
      cycles.map(({ id }) => releaseCycle({ orgId: org.id, id }, { isLast: true })),
    );
    const told = [];
    for (const { id } of cycles) told.push(statesOf(await readRelease(org, id)));
    expect(told.filter((states) => states.includes("published"))).toHaveLength(1);
  });
});

describe("who is rated with their team's leadership as a body", () => {
  it("stays one of them when their seat is ended behind the launch", async () => {
    const org = await anOrg();
    const team = await aTeam(org);
    const admin = await aMember(org, "admin");
    const seat = await aPosition(org, team.id);
    const holding = await aHolding(org, team.id, seat.id, admin.personId);
    const [...peers] = await someMembers(org, 3);
    const cycle = await aRatedCycle(org, [{ teamId: team.id, raters: { peers } }]);
    await asAdmin("UPDATE public.holding SET to_day = '2026-02-01' WHERE id = $1", [holding.id]);
    const place = { org: org.slug, cycleId: cycle.id };
    expect(await refusalOf(admin.call.cycles.close(place))).toBe("cycle-own-subject");
    const { rated } = await admin.call.cycles.read({ ...place, page: 1 });
    expect(rated?.isConcerned).toBe(true);
    expect(rated?.subjects.flatMap(({ missing }) => missing)).toEqual([]);
  });
});

function aMailbox(): string {
  return `olga-${randomUUID()}@partner.example`;
}

/** A launched cycle that asks people from outside, each of whom can send a form with one value everywhere. */
async function askedOutside(org: TestOrg, subject: TestMember, mailboxes: readonly string[]) {
  const { cycleId, place } = await aDraft(org, subject, { releasesOn: null });
  for (const email of mailboxes) {
    const outsider = { group: "partners" as const, name: "Olga Outside", email };
    await org.call.raters.proposeOutsider({ ...place, ...outsider });
  }
  await org.call.cycles.open({ org: org.slug, cycleId });
  const outside = [];
  for (const email of mailboxes) {
    const person = await inOrgAs(org, org.owner, (tx) =>
      tx.person.findFirstOrThrow({ where: { orgId: org.id, email } }),
    );
    const token = await linkOf({ org, cycleId }, person.id);
    const send = async (value: number) => {
      const { ratings } = callAsNobody();
      const participation = (await ratings.outside({ token })).forms[0]?.id ?? "";
      const { form } = filled(participation, value);
      const answers = form.answers.map((answer, at) =>
        answer.kind === "item" && at % 2 ? { ...answer, value: value + 1 } : answer,
      );
      await ratings.outsideSubmit({ token, ...form, answers });
    };
    outside.push({ send });
  }
  return { cycleId, outside };
}

function statesOf(release: Awaited<ReturnType<typeof readRelease>>): string[] {
  return [...new Set(release?.subjectCells.map(({ state }) => state))].sort();
}
