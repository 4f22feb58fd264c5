import { hashSecret, newSecret } from "@/server/infra/id";
import { releaseCycle } from "@/server/jobs/cycles";
import { aForm, allRated, aRatedCycle, readRelease, releasedNow, someMembers } from "./cycles";
import { anOrg, type TestMember, type TestOrg } from "./factories";

export const ITEM = "TR2";
export const CHOICE = { item: ITEM, body: "Let the platform team decide.", dueOn: "2099-03-01" };
export const NAME = "Once more";

/** A released full cycle of one subject with a manager and peers, who answered differently. */
export async function aReport(peers = 4) {
  const org = await anOrg("Again");
  const [subject, manager, ...people] = await someMembers(org, 2 + peers);
  if (!subject || !manager) throw new Error("nobody");
  const raters = { manager: [manager], peers: people };
  const cycle = await aRatedCycle(org, [{ personId: subject.personId, raters }]);
  await allRated(org, cycle, (_, at) => aForm((item) => 2 + ((at + item) % 3)));
  await releasedNow(org, cycle.id);
  const at = { org: org.slug, subject: cycle.subjects[0]?.id ?? "" };
  return { org, subject, manager, people, cycleId: cycle.id, at };
}

/** The draft that asks again, with a last day. */
export async function asked(org: TestOrg, from: string): Promise<string> {
  const { id: cycleId } = await org.call.cycles.askAgain({
    org: org.slug,
    cycleId: from,
    name: NAME,
  });
  const { rated: page } = await org.call.cycles.read({ org: org.slug, cycleId });
  if (!page) throw new Error("no terms");
  const terms = { ...page.terms, raterGroups: [...page.terms.raterGroups] };
  await org.call.cycles.change({
    ...{ ...terms, org: org.slug, cycleId, questions: ["What changed?"] },
    ...{ closesOn: "2099-06-01", purpose: "To see what moved." },
  });
  return cycleId;
}

const secretHash = () => Buffer.from(hashSecret(newSecret())).toString("base64url");

export async function answer(org: TestOrg, rater: TestMember, cycleId: string, value: number) {
  const { forms } = await rater.call.ratings.mine({ org: org.slug });
  const participation = forms.find(({ cycle }) => cycle.id === cycleId)?.id ?? "";
  const send = (answers: { kind: "item" | "level"; key: string; value: number }[]) =>
    rater.call.ratings.submit({
      ...{ org: org.slug, participation, secretHash: secretHash(), revision: 0, answers },
      ...{ comments: {}, together: null, pace: "usual" },
    });
  return { participation, send, ok: () => send([{ kind: "item", key: ITEM, value }]) };
}

export async function released(org: TestOrg, cycleId: string) {
  await org.call.cycles.close({ org: org.slug, cycleId });
  await releaseCycle({ orgId: org.id, id: cycleId }, { isLast: true });
  return readRelease(org, cycleId);
}
