import type { CycleForm } from "@/server/domain/cycle-terms";
import { AppError } from "@/server/domain/error";
import { rightsOver, type SubjectRights } from "@/server/domain/subject-rights";
import type { OrgContext } from "@/server/infra/context";
import { mayRead, type Standing, standingTo } from "./standing";

/** A released subject: whose report, of which cycle, and how far it has come. */
export type StoredReport = Readonly<{
  subjectId: string;
  personId: string | null;
  teamId: string | null;
  wasInBody: boolean;
  /** Null where whoever it was about has been erased. */
  name: string | null;
  teamName: string | null;
  cycleId: string;
  cycleName: string;
  form: CycleForm;
  /** What was asked about again, and whose choice that followed; null where more was asked. */
  itemKey: string | null;
  actionId: string | null;
  questions: readonly string[];
  groupThreshold: number;
  commentThreshold: number;
  instrumentId: string;
  releaseId: string;
  releasedAt: Date;
  hash: string;
  rules: string;
  sharedAt: Date | null;
  readAt: Date | null;
}>;

export type OwnedReport = StoredReport & Readonly<{ standing: Standing; rights: SubjectRights }>;

/** Every report of a released rated cycle that whoever asks stands to as subject, coach or admin, the newest first. */
export async function listStored(ctx: OrgContext): Promise<OwnedReport[]> {
  const rows = await read(ctx, null);
  return rows
    .map((row) => withRights(ctx, row))
    .filter(({ rights }) => rights.reads || rights.readsOnceShared);
}

/** One report, if this reader may open it by now; anything else is not found. */
export async function getStored(ctx: OrgContext, subjectId: string): Promise<OwnedReport> {
  const [row] = await read(ctx, subjectId);
  if (!row) throw new AppError("not-found");
  const report = withRights(ctx, row);
  if (!mayRead(report.rights, report.sharedAt !== null)) throw new AppError("not-found");
  return report;
}

function withRights(ctx: OrgContext, row: StoredReport): OwnedReport {
  const standing = standingTo(ctx, row);
  return { ...row, standing, rights: rightsOver(standing) };
}

function read({ db, org, member }: OrgContext, subjectId: string | null): Promise<StoredReport[]> {
  return db.$queryRaw<StoredReport[]>`
    SELECT s.id AS "subjectId", s.person_id AS "personId", s.team_id AS "teamId", p.name,
      EXISTS (SELECT 1 FROM public.body_member b WHERE b.org_id = s.org_id AND b.subject_id = s.id
        AND b.person_id = ${member.personId}::uuid) AS "wasInBody",
      t.name AS "teamName", c.id AS "cycleId", c.name AS "cycleName", c.form, c.questions,
      s.item_key AS "itemKey", s.action_id AS "actionId",
      c.group_threshold AS "groupThreshold", c.comment_threshold AS "commentThreshold",
      c.instrument_id AS "instrumentId", r.id AS "releaseId", c.released_at AS "releasedAt",
      r.hash, r.rules_version AS rules, x.shared_at AS "sharedAt", x.read_at AS "readAt"
    FROM public.subject_release x
    JOIN public.subject s ON s.org_id = x.org_id AND s.id = x.subject_id
    JOIN public.release r ON r.org_id = x.org_id AND r.id = x.release_id
    JOIN public.cycle c ON c.org_id = s.org_id AND c.id = s.cycle_id
    LEFT JOIN public.person p ON p.org_id = s.org_id AND p.id = s.person_id AND p.erased_at IS NULL
    LEFT JOIN public.team t ON t.org_id = s.org_id AND t.id = s.team_id
    WHERE x.org_id = ${org.id}::uuid AND c.released_at IS NOT NULL AND c.withdrawn_at IS NULL
      AND (${subjectId}::uuid IS NULL OR s.id = ${subjectId}::uuid)
    ORDER BY c.released_at DESC, lower(coalesce(p.name, t.name)), s.id LIMIT 2000`;
}
