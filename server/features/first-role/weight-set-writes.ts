import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import type { WeightSet } from "@/server/domain/first-role/model";
import { WeightSetSchema } from "@/server/domain/first-role/weight-set";
import { nextSetKey, weightTotal, withFigures } from "@/server/domain/first-role-round/fork";
import { isViolationOf } from "@/server/infra/constraint";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { ChangeSet, ForkSet, KnownSet } from "./schema";
import { ownSet } from "./set-in-use";

/** A draft of the organisation's own, copied from the shipped set or from one of its published ones. */
export async function forkSet(
  ctx: OrgContext,
  input: z.output<typeof ForkSet>,
): Promise<{ set: string }> {
  const { db, org, member, now } = ctx;
  const base = await baseOf(ctx, input.from);
  const known = await db.weightSet.findMany({ where: { orgId: org.id }, select: { key: true } });
  const [id, key] = [newId(), nextSetKey(known.map((one) => one.key))];
  const definition = asJson({ ...base, version: key });
  const origin = { basedOn: input.from, createdAt: now, createdById: member.personId };
  try {
    const { name } = input;
    await db.weightSet.create({ data: { orgId: org.id, id, key, name, definition, ...origin } });
  } catch (error) {
    // Two copies in the same moment wanted the same key.
    if (!isViolationOf(error, "weight_set_org_id_key_key")) throw error;
    throw new AppError("stale");
  }
  await ctx.audit({
    verb: "weight-set.forked",
    target: targetOf(id),
    details: { basedOn: input.from },
  });
  return { set: id };
}

/** Changes name, weights and values of a draft; a published set never changes. */
export async function changeSet(ctx: OrgContext, input: z.output<typeof ChangeSet>) {
  const draft = await findDraft(ctx, input);
  const changed = withFigures(ownSet(draft).set, input);
  if (weightTotal({ weights: input.weights }) <= 0) {
    throw new AppError("invalid", "weight-set-nothing", { field: "weights" });
  }
  const definition = WeightSetSchema.safeParse(changed);
  if (!definition.success)
    throw new AppError("invalid", "weight-set-unsound", { field: "weights" });
  await write(ctx, input, { name: input.name, definition: asJson(definition.data) });
  const details = { fields: ["label", "weights", "points"] };
  await ctx.audit({ verb: "weight-set.changed", target: targetOf(input.set), details });
}

/** Publishes a draft: new results and rounds are made by it, and it never changes again. */
export async function publishSet(ctx: OrgContext, input: z.output<typeof KnownSet>) {
  const draft = await findDraft(ctx, input);
  await write(ctx, input, { publishedAt: ctx.now, publishedById: ctx.member.personId });
  const details = { weightSet: draft.key };
  await ctx.audit({ verb: "weight-set.published", target: targetOf(input.set), details });
}

/** Throws a draft away. */
export async function discardSet(ctx: OrgContext, input: z.output<typeof KnownSet>) {
  await findDraft(ctx, input);
  const { count } = await ctx.db.weightSet.deleteMany({
    where: { orgId: ctx.org.id, id: input.set, version: input.version, publishedAt: null },
  });
  if (count === 0) throw new AppError("stale");
  await ctx.audit({ verb: "weight-set.discarded", target: targetOf(input.set) });
}

async function baseOf({ db, org }: OrgContext, key: string): Promise<WeightSet> {
  if (key === DRAFT_1.version) return DRAFT_1;
  const where = { orgId: org.id, key, publishedAt: { not: null } };
  const row = await db.weightSet.findFirst({ where });
  if (!row) throw new AppError("not-found", "weight-set-base", { field: "from" });
  return ownSet(row).set;
}

async function findDraft({ db, org }: OrgContext, { set, version }: z.output<typeof KnownSet>) {
  const row = await db.weightSet.findFirst({ where: { orgId: org.id, id: set } });
  if (!row) throw new AppError("not-found");
  if (row.publishedAt) throw new AppError("conflict", "weight-set-published");
  if (row.version !== version) throw new AppError("stale");
  return row;
}

type Changes = Readonly<{
  name?: string;
  definition?: ReturnType<typeof asJson>;
  publishedAt?: Date;
  publishedById?: string;
}>;

async function write(
  { db, org }: OrgContext,
  { set, version }: z.output<typeof KnownSet>,
  changes: Changes,
) {
  const { count } = await db.weightSet.updateMany({
    where: { orgId: org.id, id: set, version, publishedAt: null },
    data: { ...changes, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
}

// The set as plain JSON: the driver's type for it admits no read-only lists.
function asJson(set: WeightSet) {
  return JSON.parse(JSON.stringify(set));
}

function targetOf(id: string) {
  return { kind: "weight-set", id };
}
