import "server-only";
import { type Mapping, mappingSchema } from "@/server/domain/import/mapping";
import { createRowChecker } from "@/server/domain/import/validate";
import { openMapped } from "@/server/features/imports/check";
import {
  createFormStore,
  type Form,
  type FormStore,
  NOT_ANSWERED,
} from "@/server/features/imports/forms";
import { ensureInstrument } from "@/server/features/imports/instrument";
import { ensurePlaces, type Places } from "@/server/features/imports/places";
import { tellUploader } from "@/server/features/imports/tell";
import { makeRelease } from "@/server/features/releases/make-release";
import type { JobContext } from "@/server/infra/context";
import { inJobTransaction } from "@/server/infra/jobs-db";
import { failImport } from "./fail-import";
import { ImportStopped, progressOf, uploadedFile } from "./import-file";
import { inJob } from "./in-job";
import type { JobHandler } from "./job-handler";

const FORMS_AT_ONCE = 2_000;
const TEAM_THRESHOLD = 5;

type Report = ReturnType<typeof progressOf>;
type Running = Readonly<{
  id: string;
  version: number;
  byteSize: number;
  fileName: string;
  fileHash: string;
  createdById: string;
  mapping: Mapping;
}>;

/** Makes a checked file a closed and released cycle: all in one transaction, or nothing. */
export const commitImport: JobHandler = async ({ orgId, id }, { isLast }) => {
  if (orgId === null) throw new Error("an import belongs to an organisation");
  const found = await inJobTransaction(orgId, (db) =>
    db.import.findUnique({ where: { orgId_id: { orgId, id } } }),
  );
  const isWanted = found?.startedAt && !found.committedAt && !found.cancelledAt && !found.failedAt;
  if (!found || !isWanted) return;
  const running = { ...found, mapping: mappingSchema.parse(found.mapping) };
  try {
    await inJob(orgId, (ctx) => commit(ctx, running, progressOf(orgId, id, found.version)));
  } catch (error) {
    if (error instanceof ImportStopped) return;
    if (isLast) await failImport(orgId, id, found.version);
    throw error;
  }
};

async function commit(ctx: JobContext, running: Running, report: Report): Promise<void> {
  const { db, org, now } = ctx;
  // A job that was taken for dead may still be at work; the second waits, and then finds it done.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('import:' || ${running.id}, 0))`;
  const instrumentId = await ensureInstrument(db, org.id, running.mapping);
  const { store, items } = await readForms(ctx, running, instrumentId, report);
  const places = await ensurePlaces(ctx, store.subjects(), {
    importId: running.id,
    instrumentId,
    createdById: running.createdById,
  });
  await writeForms(ctx, store, places, report);
  await releaseCycles(ctx, running, instrumentId, store, places);
  const { count } = await db.import.updateMany({
    where: {
      orgId: org.id,
      id: running.id,
      version: running.version,
      cancelledAt: null,
      failedAt: null,
      committedAt: null,
    },
    data: {
      committedAt: now,
      createdTeams: [...places.createdTeams],
      rowsDone: store.ratings(),
      rowsTotal: store.ratings(),
    },
  });
  if (count === 0) throw new ImportStopped("the import was ended or changed");
  await db.$executeRaw`SELECT app.discard_import(${running.id}::uuid)`;
  await tellUploader(ctx, "import-committed", running.id);
  await auditCommit(ctx, running.id, { items, ratings: store.ratings() }, places);
}

async function readForms(
  { db, org }: JobContext,
  running: Running,
  instrumentId: string,
  report: Report,
): Promise<{ store: FormStore; items: number }> {
  const source = uploadedFile(org.id, running.id, running.byteSize);
  const opened = await openMapped(db, org.id, running.mapping, source);
  if (!("table" in opened)) throw new Error("the file does not fit its mapping");
  const rows = await db.item.findMany({
    where: { orgId: org.id, instrumentId },
    select: { key: true, position: true },
  });
  const positions = new Map(rows.map(({ key, position }) => [key, position - 1]));
  const store = createFormStore(positions, running.mapping.layout === "long");
  const checker = createRowChecker(opened.compiled);
  for await (const batch of opened.table.batches()) {
    for (const row of batch) {
      const outcome = checker.check(row);
      if (outcome.kind === "refused") throw new Error("a row that was sound is refused");
      if (outcome.kind === "staged") store.add(outcome.staged);
    }
    await report(0, store.ratings());
  }
  return { store, items: positions.size };
}

async function writeForms(
  { db }: JobContext,
  store: FormStore,
  places: Places,
  report: Report,
): Promise<void> {
  let written = 0;
  for (const batch of store.batches(FORMS_AT_ONCE)) {
    const byCycle = Map.groupBy(batch, (form) => places.subjects[form.subject]?.cycleId ?? "");
    for (const [cycleId, forms] of byCycle) {
      const subjects = forms.map((form) => places.subjects[form.subject]?.id ?? "");
      const groups = forms.map((form) => form.group);
      const given = forms.map((form) => arrayText(form));
      await db.$executeRaw`SELECT app.import_rows(${cycleId}::uuid, ${subjects}::uuid[],
        ${groups}::text[], ${given}::text[])`;
    }
    written += batch.reduce((sum, { answers }) => sum + answered(answers), 0);
    await report(written, store.ratings());
  }
}

async function releaseCycles(
  ctx: JobContext,
  running: Running,
  instrumentId: string,
  store: FormStore,
  places: Places,
): Promise<void> {
  const raters = ratersByPlace(store, places, running.mapping.rater !== null);
  for (const [name, id] of places.cycles) {
    const withheld = [...(raters.get(id) ?? [])]
      .filter(([, seen]) => seen.size < TEAM_THRESHOLD)
      .map(([team]) => team);
    const provenance = {
      kind: "imported",
      importId: running.id,
      fileName: running.fileName,
      fileHash: running.fileHash,
      importedAt: ctx.now.toISOString(),
      cycle: name,
      layout: running.mapping.layout,
    };
    await makeRelease(ctx, {
      id,
      instrumentId,
      teamThreshold: TEAM_THRESHOLD,
      provenance,
      withheld,
    });
  }
}

// One rater may fill in several forms of a team, one a person: what counts is how many raters there
// are. Where the file does not tell them apart, the most that rated one person are all that is sure.
function ratersByPlace(
  store: FormStore,
  places: Places,
  areNamed: boolean,
): Map<string, Map<string, ReadonlySet<number>>> {
  const raters = store.ratersBySubject();
  const numbered = places.subjects.map((place, index) => ({ ...place, seen: raters[index] }));
  const byCycle = new Map<string, Map<string, ReadonlySet<number>>>();
  for (const same of Map.groupBy(numbered, ({ id }) => id).values()) {
    const [place] = same;
    if (!place) continue;
    const teams = byCycle.get(place.cycleId) ?? new Map<string, ReadonlySet<number>>();
    byCycle.set(place.cycleId, teams);
    const seen = new Set(same.flatMap((one) => [...(one.seen ?? [])]));
    const before = teams.get(place.teamId) ?? new Set<number>();
    const larger = seen.size > before.size ? seen : before;
    teams.set(place.teamId, areNamed ? new Set([...before, ...seen]) : larger);
  }
  return byCycle;
}

async function auditCommit(
  ctx: JobContext,
  importId: string,
  size: { items: number; ratings: number },
  places: Places,
): Promise<void> {
  const target = { kind: "import", id: importId };
  const teams = places.createdTeams.length;
  const persons = places.createdPersons;
  if (persons > 0) await ctx.audit({ verb: "person.imported", target, details: { persons } });
  await ctx.audit({
    verb: "import.committed",
    target,
    details: { ...size, teams, persons, cycles: places.cycles.size },
  });
}

function arrayText({ answers }: Form): string {
  const texts = Array.from(answers, (value) => (value === NOT_ANSWERED ? "NULL" : String(value)));
  return `{${texts.join(",")}}`;
}

function answered(answers: Int16Array): number {
  return answers.reduce((sum, value) => sum + (value === NOT_ANSWERED ? 0 : 1), 0);
}
