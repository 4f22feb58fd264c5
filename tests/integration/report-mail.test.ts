import { afterAll, describe, expect, it, vi } from "vitest";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { sendMessage } from "@/server/jobs/mail";
import { asAdmin } from "../support/as-admin";
import { aForm, allRated, aRatedCycle, releasedNow, someMembers } from "../support/cycles";
import { anOrg } from "../support/factories";

afterAll(disconnectJobs);

type Row = { id: string; target: string };

async function aRelease(isHeld: boolean) {
  const org = await anOrg("Announced");
  const [subject, ...raters] = await someMembers(org, 5);
  if (!subject) throw new Error("nobody is rated");
  const plan = { personId: subject.personId, raters: { peers: raters } };
  const cycle = await aRatedCycle(org, [plan], { isHeld });
  await allRated(org, cycle, (_, place) =>
    aForm(
      (item) => 2 + ((place + item) % 3),
      () => 3,
    ),
  );
  await releasedNow(org, cycle.id);
  return { org, subject, subjectId: cycle.subjects[0]?.id ?? "" };
}

const outbox = (orgId: string) =>
  asAdmin<Row>(
    `SELECT id, target_id AS target FROM public.message
     WHERE org_id = $1 AND template = 'report-ready'`,
    [orgId],
  );

/** What the server's console shows without a mail server. */
async function printed(orgId: string): Promise<string> {
  const lines: string[] = [];
  const spy = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  for (const { id } of await outbox(orgId)) await sendMessage(orgId, id);
  spy.mockRestore();
  return lines.join("\n");
}

describe("the mail about a report", () => {
  it("goes to who is rated with the release, and leads to the report", async () => {
    const { org, subjectId } = await aRelease(false);
    expect(await outbox(org.id)).toMatchObject([{ target: subjectId }]);
    expect(await printed(org.id)).toContain(`/${org.slug}/reports/${subjectId}`);
    expect(await printed(org.id)).toBe("");
  });

  it("waits where the report is held until it is shared", async () => {
    const { org, subjectId } = await aRelease(true);
    expect(await outbox(org.id)).toEqual([]);
    await org.call.subjectReports.share({ org: org.slug, subject: subjectId });
    expect(await printed(org.id)).toContain(`/reports/${subjectId}`);
  });

  it("does not go to who has read it by then", async () => {
    const { org, subject, subjectId } = await aRelease(false);
    await subject.call.subjectReports.read({ org: org.slug, subject: subjectId });
    expect(await printed(org.id)).toBe("");
  });
});
