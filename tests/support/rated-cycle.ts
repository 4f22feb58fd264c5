import { createHash } from "node:crypto";
import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { inviteRaters, type Mailed, makeLinks } from "@/server/features/ratings/invite";
import { linkSecret, newId, newSecret } from "@/server/infra/id";
import type { Caller } from "./call-as";
import { aMember, anOrg, inOrgAs, type TestMember, type TestOrg } from "./factories";

export type Rated = Readonly<{
  org: TestOrg;
  cycleId: string;
  subject: TestMember;
  subjectId: string;
  raters: readonly TestMember[];
}>;

type Options = Readonly<{
  groups?: readonly RaterGroup[];
  form?: "full" | "pulse";
  questions?: readonly string[];
  closesOn?: string | null;
  org?: TestOrg;
}>;

/** A launched cycle with one subject, and a member for every group named. */
export async function aRatedCycle(options: Options = {}): Promise<Rated> {
  const { groups = ["peers", "peers", "peers", "reports"], form = "full" } = options;
  const org = options.org ?? (await anOrg("Rated"));
  const subject = await aMember(org, "member");
  const raters: TestMember[] = [];
  for (const _ of groups) raters.push(await aMember(org, "member"));
  const [cycleId, subjectId, orgId] = [newId(), newId(), org.id];
  await inOrgAs(org, org.owner, async (tx) => {
    const instrument = await tx.instrument.findFirstOrThrow({ where: { orgId } });
    await tx.cycle.create({
      data: {
        ...{ orgId, id: cycleId, kind: "rated", name: "Spring", form, instrumentId: instrument.id },
        purpose: "For development.",
        questions: [...(options.questions ?? ["What should stay?"])],
        closesOn: options.closesOn ? new Date(options.closesOn) : null,
        createdById: org.owner.userId,
      },
    });
    await tx.subject.create({
      data: { orgId, id: subjectId, cycleId, personId: subject.personId, teamPath: [] },
    });
    for (const [at, { personId }] of raters.entries()) {
      await nominate(tx, { org, cycleId, subjectId, personId, raterGroup: groups[at] ?? "peers" });
    }
  });
  return { org, cycleId, subject, subjectId, raters };
}

/** Somebody without an account who is to rate the subject; before launch. */
export async function anOutsider(
  { org, cycleId, subjectId }: Rated,
  raterGroup = "partners",
  known?: string,
) {
  const personId = known ?? newId();
  const email = `outside-${personId}@example.test`;
  const name = `Outside ${personId.slice(-6)}`;
  await inOrgAs(org, org.owner, async (tx) => {
    if (!known) await tx.person.create({ data: { orgId: org.id, id: personId, name, email } });
    await nominate(tx, { org, cycleId, subjectId, personId, raterGroup });
  });
  return { personId, email, name };
}

/** Invites the raters of a launched cycle, as launching it on screen does. */
export function invited({ org, cycleId }: Rated): Promise<Mailed> {
  const { slug, id, owner } = org;
  return inOrgAs(org, owner, (db) => {
    const place = { id, slug, name: "Rated", timeZone: "UTC" };
    return inviteRaters({ db, org: place, now: new Date(), audit: async () => {} }, cycleId);
  });
}

export async function launched(rated: Rated): Promise<Rated> {
  const { org, cycleId } = rated;
  await inOrgAs(org, org.owner, async (db) => {
    await db.$queryRaw`SELECT app.open_cycle(${cycleId}::uuid)`;
    await makeLinks({ db, org: { ...org, name: "Rated", timeZone: "UTC" } }, cycleId);
  });
  return rated;
}

export function closed({ org, cycleId }: Rated) {
  return inOrgAs(org, org.owner, (tx) => tx.$queryRaw`SELECT app.close_cycle(${cycleId}::uuid)`);
}

/** The form that a member has been asked to fill in; the first one in that cycle. */
export async function formOf({ org, cycleId }: Rated, rater: TestMember): Promise<string> {
  const { forms } = await rater.call.ratings.mine({ org: org.slug });
  return forms.find(({ cycle }) => cycle.id === cycleId)?.id ?? "";
}

export type Sent = Parameters<Caller["ratings"]["submit"]>[0];
type Filled = Omit<Sent, "org">;

/** A whole form with one value everywhere, and the secret that its receipt would show. */
export function filled(participation: string, value = 4, comment?: string) {
  const secret = newSecret();
  const { qualities } = CATALOGUE_INSTRUMENT;
  const levels = qualities.map(({ key }) => ({ kind: "level" as const, key, value: 3 }));
  const items = qualities.flatMap((quality) =>
    quality.items.map(({ key }) => ({ kind: "item" as const, key, value })),
  );
  const form: Filled = {
    participation,
    secretHash: createHash("sha256").update(secret, "utf8").digest("base64url"),
    revision: 0,
    answers: [...items, ...levels],
    comments: comment === undefined ? {} : { "1": comment },
    together: "weekly",
    pace: "usual",
  };
  return { secret, form };
}

/** Sends a whole form for a member. */
export async function sent(rated: Rated, rater: TestMember, value = 4, comment?: string) {
  const participation = await formOf(rated, rater);
  const { secret, form } = filled(participation, value, comment);
  const { isRepeated } = await rater.call.ratings.submit({ org: rated.org.slug, ...form });
  return { participation, secret, isRepeated };
}

/** The secret in the link of a person from outside, as their mail holds it. */
export async function linkOf(
  { org, cycleId }: Pick<Rated, "org" | "cycleId">,
  personId: string,
): Promise<string> {
  const link = await inOrgAs(org, org.owner, (tx) =>
    tx.raterLink.findFirstOrThrow({
      where: { orgId: org.id, cycleId, personId },
      orderBy: { id: "desc" },
    }),
  );
  return linkSecret("rater", link.id);
}

type Nomination = {
  org: TestOrg;
  cycleId: string;
  subjectId: string;
  personId: string;
  raterGroup: string;
};
type Tx = Parameters<Parameters<typeof inOrgAs>[2]>[0];

async function nominate(tx: Tx, { org, ...data }: Nomination) {
  const by = org.owner.userId;
  const at = new Date();
  const times = { proposedAt: at, proposedById: by, approvedAt: at, approvedById: by };
  await tx.nomination.create({ data: { orgId: org.id, id: newId(), ...data, ...times } });
}
