import type { z } from "zod";
import { type AuditDetails, AuditVerb } from "@/server/domain/audit";
import type { OrgContext } from "@/server/infra/context";
import { namesOf } from "./names";
import type { ListAudit } from "./schema";

const PAGE_SIZE = 50;

type Row = {
  seq: number;
  at: Date;
  actorKind: string;
  actorId: string | null;
  verb: string;
  targetKind: string | null;
  targetId: string | null;
  details: AuditDetails;
};

/** Entries of the log, newest first. The log holds ids; their names are those of today. */
export async function listAudit(ctx: OrgContext, input: z.output<typeof ListAudit>) {
  const { db, org } = ctx;
  const { verb, actorId, targetId, fromDay, toDay, before } = input;
  const zone = org.timeZone;
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.seq, a.at, a.actor_kind AS "actorKind", a.actor_id AS "actorId", a.verb,
      a.target_kind AS "targetKind", a.target_id AS "targetId", a.details
    FROM public.audit_entry a
    WHERE a.org_id = ${org.id}::uuid
      AND (${verb}::text IS NULL OR a.verb = ${verb}::text)
      AND (${actorId}::uuid IS NULL OR a.actor_id = ${actorId}::uuid)
      AND (${targetId}::uuid IS NULL OR a.target_id = ${targetId}::uuid)
      AND (${fromDay}::date IS NULL OR a.at >= (${fromDay}::date)::timestamp AT TIME ZONE ${zone})
      AND (${toDay}::date IS NULL OR a.at < (${toDay}::date + 1)::timestamp AT TIME ZONE ${zone})
      AND (${before}::int IS NULL OR a.seq < ${before}::int)
    ORDER BY a.seq DESC LIMIT ${PAGE_SIZE + 1}`;
  const shown = rows.slice(0, PAGE_SIZE);
  const names = await namesOf(ctx, shown.flatMap(idsIn));
  const nameOf = (id: string | null) => (id && names.get(id)) ?? null;
  return {
    entries: shown.map((row) => ({
      seq: row.seq,
      at: row.at,
      verb: AuditVerb.parse(row.verb),
      actor: { kind: row.actorKind, id: row.actorId, name: nameOf(row.actorId) },
      target: row.targetKind && {
        kind: row.targetKind,
        id: row.targetId,
        name: nameOf(row.targetId),
      },
      details: Object.entries(row.details).map(([field, value]) => ({
        field,
        value: wordsOf(value, names),
      })),
    })),
    next: rows.length > PAGE_SIZE ? (shown.at(-1)?.seq ?? null) : null,
    timeZone: org.timeZone,
    actors: await listActors(ctx),
  };
}

function idsIn({ actorId, targetId, details }: Row): string[] {
  const all = [actorId, targetId, ...Object.values(details).flat()];
  return all.filter((value) => typeof value === "string").filter((value) => UUID.test(value));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function wordsOf(value: AuditDetails[string], names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return "–";
  if (Array.isArray(value)) return value.map((one) => wordsOf(one, names)).join(", ");
  return names.get(String(value)) ?? String(value);
}

async function listActors({ db, org }: OrgContext) {
  return db.$queryRaw<{ id: string; name: string }[]>`
    SELECT p.user_id AS id, p.name FROM public.member m
    JOIN public.person p ON p.org_id = m.org_id AND p.id = m.person_id
    WHERE m.org_id = ${org.id}::uuid AND p.user_id IS NOT NULL
    ORDER BY lower(p.name), p.id LIMIT 500`;
}
