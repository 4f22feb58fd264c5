import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { diffInstruments, isEmptyDiff } from "@/server/domain/instrument/diff";
import { draftOf } from "@/server/domain/instrument/draft";
import { nextOwnKey } from "@/server/domain/instrument/own-key";
import { findProblems, publishedOf } from "@/server/domain/instrument/publish";
import { isViolationOf } from "@/server/infra/constraint";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { ForkInstrument, KnownDraft, SaveDraft } from "./schema";
import { getInstrument, getStoredDraft, type StoredDraft } from "./stored";
import { copyInstrument } from "./writes";

/** A draft that says what an instrument says: of the shipped one a new one, of an own one its next version. */
export async function forkInstrument(
  ctx: OrgContext,
  input: z.output<typeof ForkInstrument>,
): Promise<{ id: string }> {
  const { db, org, member, now } = ctx;
  const base = await getInstrument(ctx, input.instrument);
  if (base.status === "imported") throw new AppError("invalid", "instrument-imported");
  const isOwn = base.status === "published";
  if (isOwn) await refuseOldVersion(ctx, input.instrument, base.key);
  const [id, key] = [newId(), isOwn ? base.key : nextOwnKey(await listKeys(ctx))];
  const content = asJson(draftOf(base, input.name));
  const made = { createdAt: now, createdById: member.personId };
  try {
    const data = { orgId: org.id, id, baseId: input.instrument, key, content, ...made };
    await db.instrumentDraft.create({ data });
  } catch (error) {
    if (!isViolationOf(error, "instrument_draft_org_id_key_key")) throw error;
    throw new AppError("conflict", "instrument-draft-exists");
  }
  const details = { baseId: input.instrument };
  await ctx.audit({ verb: "instrument.forked", target: { kind: "instrument-draft", id }, details });
  return { id };
}

/** Keeps what was typed; returns the version that the next change must name. */
export async function saveDraft(
  ctx: OrgContext,
  { draft, version, content }: z.output<typeof SaveDraft>,
): Promise<{ version: number }> {
  await write(ctx, { draft, version }, asJson(content));
  return { version: version + 1 };
}

/** Publishes a draft: it can be chosen for new cycles, and never changes again. */
export async function publishDraft(
  ctx: OrgContext,
  input: z.output<typeof KnownDraft>,
): Promise<{ id: string }> {
  const { db, org } = ctx;
  const draft = await getStoredDraft(ctx, input.draft);
  if (draft.version !== input.version) throw new AppError("stale");
  refuseUnfinished(draft);
  const version = String(await nextVersion(ctx, draft.key));
  const instrument = publishedOf(draft.content, draft.base, { key: draft.key, version });
  const originKey = `${draft.base.key}@${draft.base.version}`;
  await remove(ctx, input);
  const id = await copyInstrument(db, org.id, instrument, { baseId: draft.baseId, originKey });
  const details = { baseId: draft.baseId, fields: changedFields(draft) };
  await ctx.audit({ verb: "instrument.published", target: { kind: "instrument", id }, details });
  return { id };
}

/** Throws a draft away. */
export async function discardDraft(ctx: OrgContext, input: z.output<typeof KnownDraft>) {
  await getStoredDraft(ctx, input.draft);
  await remove(ctx, input);
  const target = { kind: "instrument-draft", id: input.draft };
  await ctx.audit({ verb: "instrument.discarded", target });
}

function refuseUnfinished({ content, base }: StoredDraft): void {
  const [problem] = findProblems(content, base);
  if (problem) throw new AppError("invalid", `instrument-unfinished-${problem.kind}`);
  if (isEmptyDiff(diffInstruments(base, content, content.locales[0] ?? ""))) {
    throw new AppError("invalid", "instrument-unchanged");
  }
}

function changedFields({ content, base }: StoredDraft): string[] {
  const { name, qualities } = diffInstruments(base, content, content.locales[0] ?? "");
  return [
    ...(name ? ["label"] : []),
    ...(qualities.some(({ texts, kind }) => texts.length > 0 || kind !== "changed")
      ? ["qualities"]
      : []),
    ...(qualities.some(({ items }) => items.length > 0) ? ["items"] : []),
  ];
}

async function refuseOldVersion({ db, org }: OrgContext, id: string, key: string): Promise<void> {
  const newest = await db.instrument.findFirst({
    where: { orgId: org.id, key, status: "published" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if (newest?.id !== id) throw new AppError("conflict", "instrument-old-version");
}

async function nextVersion({ db, org }: OrgContext, key: string): Promise<number> {
  return 1 + (await db.instrument.count({ where: { orgId: org.id, key, status: "published" } }));
}

async function listKeys({ db, org }: OrgContext): Promise<string[]> {
  const where = { orgId: org.id };
  const published = await db.instrument.findMany({ where, select: { key: true } });
  const drafts = await db.instrumentDraft.findMany({ where, select: { key: true } });
  return [...published, ...drafts].map(({ key }) => key);
}

async function write(
  { db, org }: OrgContext,
  { draft, version }: z.output<typeof KnownDraft>,
  content: ReturnType<typeof asJson>,
): Promise<void> {
  const { count } = await db.instrumentDraft.updateMany({
    where: { orgId: org.id, id: draft, version },
    data: { content, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
}

async function remove(
  { db, org }: OrgContext,
  { draft, version }: z.output<typeof KnownDraft>,
): Promise<void> {
  const where = { orgId: org.id, id: draft, version };
  const { count } = await db.instrumentDraft.deleteMany({ where });
  if (count === 0) throw new AppError("stale");
}

// A draft as plain JSON: the driver's type for it admits no read-only lists.
function asJson(content: z.output<typeof SaveDraft>["content"]) {
  return JSON.parse(JSON.stringify(content));
}
