import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { newSecret, sha256 } from "@/server/infra/id";
import type { RatedCycle, Seat } from "./cycles";
import type { TestOrg } from "./factories";
import type { Insist, Said } from "./insist";
import type { Phases } from "./kill-phases";

const QUALITIES = CATALOGUE_INSTRUMENT.qualities;
const ITEMS = QUALITIES.flatMap(({ items }) => items.map(({ key }) => key));
const HALF = ITEMS.length / 2;

/** A form as its rater knows it: what they answered, and whether the product has said that it has it. */
export type Sending = Readonly<{ subjectId: string; group: string; values: readonly number[] }>;
export type Ledger = {
  acknowledged: Sending[];
  /** Sent while the cycle closed and never confirmed: it may be in or not, but once at most. */
  uncertain: Sending[];
  lostAnswers: string[];
  saves: number;
  repeated: number;
};

export type Place = Readonly<{
  org: TestOrg;
  insist: Insist;
  phases: Phases;
  ledger: Ledger;
  /** Nothing is killed while this process itself speaks to the database. */
  inPeace: <T>(work: () => Promise<T>) => Promise<T>;
}>;
type Subject = RatedCycle["subjects"][number];

/** Answers a form in two savings, looks whether both are there, and sends it. */
export async function fillAndSend(place: Place, subject: Subject, seat: Seat): Promise<void> {
  const { org, insist, phases, ledger } = place;
  const form = { org: org.slug, participation: seat.id };
  const values = someValues();
  let seen = 0;
  for (const from of [0, HALF]) {
    const answers = entries(values).slice(from, from + HALF);
    const said = await phases.during("autosave", () =>
      insist(seat.rater, "mutation", "ratings.save", { ...form, seen, answers }),
    );
    const receipt = accepted<{ revision: number; conflicts: unknown[] }>(said);
    if (receipt.conflicts.length > 0)
      ledger.lostAnswers.push(`${seat.id}: a conflict with oneself`);
    seen = receipt.revision;
    ledger.saves += 1;
  }
  const read = await insist(seat.rater, "query", "ratings.form", form);
  const { draft } = accepted<{ draft: { answers: Entry[] } }>(read);
  const kept = new Map(draft.answers.map(({ key, value }) => [key, value]));
  const lost = entries(values).filter(({ key, value }) => kept.get(key) !== value);
  ledger.lostAnswers.push(...lost.map(({ key }) => `${seat.id}: ${key}`));
  await send(place, subject, seat, { values, revision: seen });
}

/** Sends a form at the moment of closing, without a draft. */
export function sendLate(place: Place, subject: Subject, seat: Seat): Promise<void> {
  return send(place, subject, seat, { values: someValues(), revision: 0 });
}

async function send(
  { org, insist, phases, ledger }: Place,
  { id: subjectId }: Subject,
  { id: participation, group, rater }: Seat,
  { values, revision }: Readonly<{ values: readonly number[]; revision: number }>,
): Promise<void> {
  const secretHash = Buffer.from(sha256(newSecret()), "hex").toString("base64url");
  const answers = [
    ...entries(values).map(({ kind, key, value }) => ({ kind, key, value })),
    ...QUALITIES.map(({ key }) => ({ kind: "level", key, value: 3 })),
  ];
  const rest = { comments: { "1": `About ${subjectId}` }, together: "weekly", pace: "usual" };
  const form = { org: org.slug, participation, secretHash, revision, answers, ...rest };
  const said = await phases.during("submit", () =>
    insist(rater, "mutation", "ratings.submit", form),
  );
  const sending = { subjectId, group, values };
  if (said.isRefused) {
    if (said.key !== "rating-closed" && said.key !== "rating-gone") throw new Error(said.key);
    if (said.unanswered > 0) ledger.uncertain.push(sending);
    return;
  }
  if (accepted<{ isRepeated: boolean }>(said).isRepeated) ledger.repeated += 1;
  ledger.acknowledged.push(sending);
}

type Entry = Readonly<{ kind: string; key: string; value: number; revision: number }>;

function entries(values: readonly number[]): Entry[] {
  return ITEMS.map((key, at) => ({ kind: "item", key, value: values[at] ?? 1, revision: 0 }));
}

function someValues(): number[] {
  return ITEMS.map(() => 1 + Math.floor(Math.random() * 5));
}

/** What was answered, where the product did not refuse. */
export function accepted<T>(said: Said): T {
  if (said.isRefused) throw new Error(`refused: ${said.key}`);
  // Reason: the shape is the procedure's own; this side of the wire does not know it.
  return said.data as T;
}
