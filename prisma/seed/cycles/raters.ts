import { createHash } from "node:crypto";
import { createContext } from "@/server/api/context";
import { createCallerFactory } from "@/server/api/procedure";
import { appRouter } from "@/server/api/router";
import { RATER_GROUPS } from "@/server/domain/disclosure/rater-group";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { TOGETHER } from "@/server/domain/rating/form";
import { inTransaction } from "@/server/infra/db";
import { linkSecret, newSecret } from "@/server/infra/id";
import type { Actor, Caller } from "../caller";
import { known } from "../structure/place";
import type { Company } from "../tenancy";
import { answersNear } from "./answers";
import type { SubjectStory } from "./story";

type Sent = Omit<Parameters<Caller["ratings"]["submit"]>[0], "org">;
/** The verbs of somebody who rates, with an account or by a link. */
type Door = Readonly<{
  list: () => Promise<Awaited<ReturnType<Caller["ratings"]["mine"]>>["forms"]>;
  submit: (form: Sent) => Promise<unknown>;
  decline: (participation: string) => Promise<unknown>;
}>;

export const ratersOf = ({ raters }: SubjectStory) =>
  RATER_GROUPS.flatMap((group) => (raters[group] ?? []).map((who) => ({ who, group })));

/** Everybody who does not keep the others waiting sends their form, or declines. */
export async function answerAll(
  company: Company,
  cycleId: string,
  story: SubjectStory,
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const { waiting = [], declining = [] } = story;
  for (const [at, { who }] of ratersOf(story).entries()) {
    if (waiting.includes(who)) continue;
    const door = await doorOf(company, cycleId, who, people);
    const form = (await door.list()).find(
      ({ subject, cycle }) => cycle.id === cycleId && subject.name.startsWith(story.who),
    );
    if (!form) throw new Error(`${who} is not asked about ${story.who}`);
    if (form.state === "done" || form.state === "declined") continue;
    if (declining.includes(who)) await door.decline(form.id);
    else await door.submit(filled(form.id, story, at));
  }
}

async function doorOf(
  { org, owner, members }: Company,
  cycleId: string,
  who: string,
  people: ReadonlyMap<string, string>,
): Promise<Door> {
  const actor = [owner, ...members.values()].find(({ name }) => name.startsWith(who));
  if (actor) {
    const { ratings } = actor.on(0);
    return {
      list: async () => (await ratings.mine({ org })).forms,
      submit: (form) => ratings.submit({ org, ...form }),
      decline: (participation) => ratings.decline({ org, participation }),
    };
  }
  const token = await linkOf(owner, org, { cycleId, personId: known(people, who) });
  const { ratings } = createCallerFactory(appRouter)(createContext(new Headers()));
  return {
    list: async () => (await ratings.outside({ token })).forms,
    submit: (form) => ratings.outsideSubmit({ token, ...form }),
    decline: (participation) => ratings.outsideDecline({ token, participation }),
  };
}

/** The link that the mail job puts into the mail of somebody from outside: its secret follows from its row. */
async function linkOf(
  owner: Actor,
  slug: string,
  place: Readonly<{ cycleId: string; personId: string }>,
): Promise<string> {
  const user = await createContext(owner.headers).principal();
  const orgId = user?.memberships.find((one) => one.slug === slug)?.orgId;
  if (!user || !orgId) throw new Error(`${owner.name} is not at home in ${slug}`);
  const link = await inTransaction({ orgId, userId: user.userId }, (tx) =>
    tx.raterLink.findFirstOrThrow({ where: { ...place, orgId, revokedAt: null } }),
  );
  return linkSecret("rater", link.id);
}

function filled(participation: string, story: SubjectStory, at: number): Sent {
  const { who, level, words = [], matters } = story;
  const group = ratersOf(story)[at]?.group ?? "peers";
  // Those who write are spread over the groups.
  const [keep = "", change = ""] = (at % 2 === 0 ? words[at / 2] : undefined) ?? [];
  return {
    participation,
    secretHash: createHash("sha256").update(newSecret(), "utf8").digest("base64url"),
    revision: 0,
    answers: answersNear(CATALOGUE_INSTRUMENT, level, group, at + who.length * 100),
    comments: { "1": keep, "2": change },
    together: TOGETHER[at % TOGETHER.length] ?? null,
    importance: group === "manager" ? [...(matters?.manager ?? [])] : [],
    pace: "usual",
  };
}
