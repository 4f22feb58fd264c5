import type { z } from "zod";
import { diffInstruments } from "@/server/domain/instrument/diff";
import { localesOf } from "@/server/domain/instrument/draft";
import { Instrument } from "@/server/domain/instrument/instrument";
import { findProblems } from "@/server/domain/instrument/publish";
import { listSoundness } from "@/server/features/cycles/soundness";
import { findJudges } from "@/server/features/studies/open";
import { listStudies, listTested } from "@/server/features/studies/reads";
import type { OrgContext } from "@/server/infra/context";
import type { OneDraft, OneInstrument } from "./schema";
import { getInstrument, getStoredDraft } from "./stored";

const Status = Instrument.shape.status;

/** The organisation's instruments, the newest first, with the cycles that ask them; and what is being written. */
export async function listInstruments(ctx: OrgContext) {
  const { db, org } = ctx;
  const where = { orgId: org.id };
  const rows = await db.instrument.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select: {
      ...{ id: true, key: true, name: true, version: true, status: true, originKey: true },
      _count: { select: { cycles: true } },
    },
  });
  const tested = await listTested(
    ctx,
    rows.map(({ id }) => id),
  );
  const drafts = await db.instrumentDraft.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: {
      base: { select: { name: true, version: true } },
      createdBy: { select: { name: true, erasedAt: true } },
    },
  });
  return {
    instruments: rows.map(({ _count, ...row }) => ({
      ...row,
      status: Status.parse(row.status),
      cycles: _count.cycles,
      tested: tested.get(row.id) ?? null,
    })),
    drafts: drafts.map(({ id, content, base, createdBy }) => ({
      ...{ id, name: nameIn(content), base },
      by: createdBy.erasedAt ? null : createdBy.name,
    })),
  };
}

/** One instrument, what it changed against its base, and the cycles that ask it. */
export async function readInstrument(
  ctx: OrgContext,
  { instrument }: z.output<typeof OneInstrument>,
) {
  const { db, org } = ctx;
  const whole = await getInstrument(ctx, instrument);
  const row = await db.instrument.findUniqueOrThrow({
    where: { orgId_id: { orgId: org.id, id: instrument } },
    include: {
      cycles: { orderBy: { createdAt: "desc" }, take: 50, select: { id: true, name: true } },
    },
  });
  const base = row.baseId ? await getInstrument(ctx, row.baseId) : null;
  const locales = localesOf(whole);
  const newest = await db.instrument.findFirst({
    where: { orgId: org.id, key: row.key, status: row.status },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, version: true },
  });
  return {
    id: instrument,
    instrument: whole,
    locales,
    publishedAt: row.createdAt,
    cycles: row.cycles,
    base: base && { id: row.baseId, name: base.name, version: base.version },
    diff: base && diffInstruments(base, whole, locales[0] ?? ""),
    soundness: await listSoundness(ctx, instrument),
    judges: (await findJudges(ctx, { instrument, q: "" })).people,
    studies: await listStudies(ctx, instrument),
    tested: (await listTested(ctx, [instrument])).get(instrument) ?? null,
    newer: newest && newest.id !== instrument ? newest : null,
  };
}

/** A draft as it is written, what it changes, and what it still lacks. */
export async function readDraft(ctx: OrgContext, input: z.output<typeof OneDraft>) {
  const { id, baseId, base, content, version } = await getStoredDraft(ctx, input.draft);
  return {
    ...{ id, version, content },
    base: { id: baseId, instrument: base },
    diff: diffInstruments(base, content, content.locales[0] ?? ""),
    problems: findProblems(content, base),
  };
}

export type InstrumentList = Awaited<ReturnType<typeof listInstruments>>;
export type InstrumentPage = Awaited<ReturnType<typeof readInstrument>>;

function nameIn(content: unknown): string {
  return typeof content === "object" && content !== null && "name" in content
    ? String(content.name)
    : "";
}
