import type { Caller } from "./caller";
import { actorIn } from "./structure/place";
import type { Company } from "./tenancy";

/** Who judged the shipped instrument, and how far each one's ratings lean. */
const JUDGES = [
  ["bram", 0],
  ["chiara", 0],
  ["hanneke", 1],
  ["ikenna", 0],
  ["junho", -1],
] as const;
/** Who is asked about the organisation's own one and has not begun, or is in the middle. */
const ASKED = ["bram", "chiara", "dev", "elif"] as const;
/** Levels that are taken for another quality by some: begins of their texts. */
const MISTAKEN = ["Shows sympathy", "Invites dissent"] as const;

/** A study of the shipped instrument that is closed, and one of the own instrument under way. */
export async function seedStudies(company: Company): Promise<void> {
  const { org, owner } = company;
  const { instruments } = await owner.on(0).instruments.list({ org });
  const shipped = instruments.find(({ status }) => status === "draft")?.id ?? "";
  const own = instruments.find(({ status }) => status === "published")?.id ?? "";
  const closed = await open(
    company,
    shipped,
    JUDGES.map(([who]) => who),
  );
  if (closed) {
    for (const [at, [who, lean]] of JUDGES.entries()) {
      const call = actorIn(company, who).on(0);
      await judge(company, call, { instrument: shipped, study: closed, at, lean });
      await call.studies.handIn({ org, study: closed });
    }
    await owner.on(0).studies.close({ org, study: closed });
  }
  const under = await open(company, own, ASKED);
  if (!under) return;
  const call = actorIn(company, "dev").on(0);
  await judge(company, call, { instrument: own, study: under, at: 0, lean: 0, most: 12 });
}

/** Opens a study where there is none yet; its id, or null. */
async function open({ org, owner, members }: Company, instrument: string, who: readonly string[]) {
  const call = owner.on(0);
  const { studies, judges } = await call.instruments.read({ org, instrument });
  if (studies.length > 0) return null;
  const names = [...members.values()]
    .filter(({ email }) => who.some((one) => email.startsWith(`${one}@`)))
    .map(({ name }) => name);
  const people = judges.filter(({ label }) => names.includes(label)).map(({ id }) => id);
  return (await call.studies.open({ org, instrument, people })).id;
}

type Judging = Readonly<{
  instrument: string;
  study: string;
  at: number;
  lean: number;
  most?: number;
}>;

async function judge({ org, owner }: Company, call: Caller, one: Judging): Promise<void> {
  const { instrument: whole } = await owner
    .on(0)
    .instruments.read({ org, instrument: one.instrument });
  const form = await call.studies.form({ org, study: one.study });
  const idOf = (name: string | undefined) =>
    form.qualities.find(({ wording }) => wording.en?.name === name)?.id ?? null;
  const levels = whole.qualities.flatMap(({ wording, anchors }, place) =>
    anchors.map(({ level, wording: words }) => {
      const other = whole.qualities[(place + 1) % whole.qualities.length]?.wording.en?.name;
      return { text: words.en ?? "", level, quality: wording.en?.name, other };
    }),
  );
  const answers = form.anchors.slice(0, one.most ?? form.anchors.length).map(({ id, wording }) => {
    const known = levels.find(({ text }) => text === wording.en);
    const isMistaken = one.at % 2 === 1 && MISTAKEN.some((begin) => wording.en?.startsWith(begin));
    const rating = (known?.level ?? 3) + (known?.level === 3 ? one.lean : 0);
    return { anchor: id, quality: idOf(isMistaken ? known?.other : known?.quality), rating };
  });
  await call.studies.save({ org, study: one.study, answers });
}
