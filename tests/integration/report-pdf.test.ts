import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flatten } from "@/components/paper/flatten";
import { AppError } from "@/server/domain/error";
import { newId } from "@/server/infra/id";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { type PdfNode, printPdf } from "@/server/infra/pdf";
import { aForm, allRated, aRatedCycle, releasedNow, someMembers } from "../support/cycles";
import { aMember, anOrg, inOrgAs, type TestOrg } from "../support/factories";
import { paperOf } from "../support/paper-report";
import { textOfPdf } from "../support/pdf-text";
import { refusalOf } from "../support/refused";
import { submitted } from "../support/self-ratings";

afterAll(disconnectJobs);

const DOWNLOADS = { verb: "export.downloaded" } as const;

const downloads = (org: TestOrg) =>
  inOrgAs(org, org.owner, (tx) =>
    tx.auditEntry.findMany({ where: DOWNLOADS, orderBy: { seq: "desc" } }),
  );

/** A report that is held back: of an admin, with a coach, a manager, five reports and two peers too few. */
async function aHeldReport() {
  const org = await anOrg("Printed");
  const [admin, coach, lead] = [
    await aMember(org, "admin"),
    await aMember(org, "member"),
    await aMember(org, "member"),
  ];
  const people = await someMembers(org, 8);
  const grant = { orgId: org.id, id: newId(), memberId: coach.memberId };
  await inOrgAs(org, org.owner, (tx) =>
    tx.subjectGrant.create({ data: { ...grant, personId: admin.personId } }),
  );
  await submitted(admin, "me", org);
  const raters = {
    manager: people.slice(0, 1),
    reports: people.slice(1, 6),
    partners: people.slice(6, 8),
  };
  const terms = { isHeld: true, questions: ["What should they keep?"] };
  const cycle = await aRatedCycle(org, [{ personId: admin.personId, raters }], terms);
  await allRated(org, cycle, ({ group }, place) => ({
    ...aForm((item) => 2 + ((place + item * (place % 3)) % 3)),
    words: [{ question: 1, body: `Words of ${group} for Łukasz, Дмитрий and ليلى 👍` }],
  }));
  await releasedNow(org, cycle.id);
  const at = { org: org.slug, subject: cycle.subjects[0]?.id ?? "" };
  return { org, admin, coach, lead, people, at };
}

describe("a report as a file", () => {
  let held: Awaited<ReturnType<typeof aHeldReport>>;
  beforeAll(async () => {
    held = await aHeldReport();
  });

  it("is refused to whoever may not read the screen, and leaves no trace of them", async () => {
    const { org, admin, lead, people, at } = held;
    const elsewhere = await anOrg("Elsewhere");
    for (const { call } of [admin, lead, ...people, elsewhere])
      expect(await refusalOf(call.exports.subjectReport(at))).toBe("not-found");
    const other = { org: elsewhere.slug, subject: at.subject };
    expect(await refusalOf(elsewhere.call.exports.subjectReport(other))).toBe("not-found");
    expect(await downloads(org)).toEqual([]);
  });

  it("is what the screen shows its reader, without a coach's own note, and is audited", async () => {
    const { org, coach, at } = held;
    await coach.call.subjectReports.note({ ...at, body: "For my eyes", version: null });
    for (const call of [coach.call, org.call]) {
      const { note: _, ...screen } = await call.subjectReports.read(at);
      const file = await call.exports.subjectReport(at);
      expect(file).toEqual({ ...screen, organisation: "Printed" });
      expect(JSON.stringify(flatten(paperOf(file).paper))).not.toContain("For my eyes");
    }
    const entries = await downloads(org);
    expect(entries.map(({ actorId }) => actorId)).toEqual([org.owner.userId, held.coach.userId]);
    expect(entries[0]?.details).toEqual({ report: "subject-report", subjectId: at.subject });
    expect((await coach.call.subjectReports.read(at)).shared.readAt).toBeNull();
  });

  it("is its subject's once shared, and counts as having been read", async () => {
    const { org, admin, coach, at } = held;
    await coach.call.subjectReports.share(at);
    await admin.call.exports.subjectReport(at);
    expect((await org.call.subjectReports.read(at)).shared.readAt).toBeInstanceOf(Date);
  });

  it("prints every figure that is told, and none that is not", async () => {
    const { admin, at } = held;
    const file = await admin.call.exports.subjectReport(at);
    const pdf = await printPdf(flatten(paperOf(file).paper));
    expect(Buffer.from(pdf.subarray(0, 5)).toString("latin1")).toBe("%PDF-");
    const pages = textOfPdf(pdf);
    const text = pages.join("\n");
    pages.forEach((page, place) => {
      expect(page).toContain(`Page ${place + 1} of ${pages.length}`);
      expect(page).toContain("Confidential");
    });
    for (const { key, others, dots } of file.report.qualities) {
      const name = file.instrument.qualities.find((one) => one.key === key)?.wording.en?.name;
      expect(text).toContain(name);
      expect(others).not.toBeNull();
      expect(text).toContain(others?.mean.toFixed(1));
      expect(dots.find(({ group }) => group === "partners")?.cell.state).toBe("suppressed");
    }
    expect(text).toContain(file.cycle.hash.slice(0, 20));
    // What is told of a group that is too small is that it is: in its line no digit stands.
    const lines = text.split("\n");
    const partners = lines.flatMap((line, at) =>
      line === "Partners" ? [lines[at + 1] ?? ""] : [],
    );
    expect(partners.filter((next) => next === "too few raters")).toHaveLength(7);
    expect(text).toContain("Дмитрий");
    expect(text).toContain("[…]");
    expect(text).toContain("Where […] stands");
    expect(text).not.toContain("\ufffd");
  });

  it("says nothing of missing signs where there are none", async () => {
    const { admin, at } = held;
    const file = await admin.call.exports.subjectReport(at);
    const pdf = await printPdf(flatten(paperOf({ ...file, comments: [] }).paper));
    expect(textOfPdf(pdf).join("\n")).not.toContain("[…]");
  });
});

describe("the printer", () => {
  const sheet = (words: string, style = {}): PdfNode => ({
    ...{ type: "DOCUMENT", props: {} },
    children: [
      {
        ...{ type: "PAGE", props: { size: "A4" } },
        children: [{ type: "TEXT", props: { style }, children: [words] }],
      },
    ],
  });

  it("takes one after the other, and refuses more than may wait", async () => {
    const asked = Array.from({ length: 12 }, () => printPdf(sheet("One")));
    const done = await Promise.allSettled(asked);
    const refused = done.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused).toHaveLength(4);
    for (const reason of refused) {
      expect(reason).toBeInstanceOf(AppError);
      expect(reason).toMatchObject({ code: "unavailable", key: "print-busy" });
    }
  });

  it("drops what steers or hides text, and marks what no typeface can draw", async () => {
    const words = "a\u202eb\u0000c\ud800 e\u0301 \u{1f468}\u200d\u{1f469}\u200d\u{1f467} 日本 √ ✓";
    const [page] = textOfPdf(await printPdf(sheet(words)));
    expect(page?.replaceAll("\n", "")).toBe("abc é […] […] √ ✓");
  });

  it("fails alone on a document that cannot be printed", async () => {
    await expect(printPdf(sheet("x", { fontFamily: "No such" }))).rejects.toThrow();
    expect((await printPdf(sheet("Still here"))).length).toBeGreaterThan(500);
  });
});
