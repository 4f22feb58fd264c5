import type { z } from "zod";
import {
  gatherLetters,
  type LetterKind,
  letterState,
  showsRecipient,
} from "@/server/domain/outbox";
import { hasMail } from "@/server/infra/accounts";
import type { OrgContext } from "@/server/infra/context";
import type { ListLetters } from "./schema";

const PAGE_SIZE = 100;

type Row = Readonly<{
  id: string;
  kind: LetterKind;
  recipient: string;
  createdAt: Date;
  sentAt: Date | null;
  failedAt: Date | null;
  isRatedThere: boolean;
  total: number;
}>;

/**
 * Letters of the organisation, newest first: of what kind, to whom where that may be told, and how far they have
 * come; never a link or a text. Once a cycle is closed nothing joins its letters to it: then to nobody.
 */
export async function listLetters(
  { db, org, member }: OrgContext,
  { page }: z.output<typeof ListLetters>,
) {
  const rows = await db.$queryRaw<Row[]>`
    SELECT g.id, g.template AS kind, g.recipient, g.created_at AS "createdAt", g.sent_at AS "sentAt",
      g.failed_at AS "failedAt", count(*) OVER ()::int AS total,
      p.id IS NULL OR EXISTS (SELECT 1 FROM public.subject s
        WHERE s.org_id = p.org_id AND s.cycle_id = p.cycle_id
          AND (s.person_id = ${member.personId}::uuid OR (s.person_id IS NULL AND EXISTS (
            SELECT 1 FROM public.holding h WHERE h.org_id = s.org_id AND h.team_id = s.team_id
              AND h.person_id = ${member.personId}::uuid)))) AS "isRatedThere"
    FROM public.message g
    LEFT JOIN public.participation p ON p.org_id = g.org_id AND p.id = g.target_id
    WHERE g.org_id = ${org.id}::uuid
    ORDER BY g.created_at DESC, g.id DESC LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return {
    letters: gatherLetters(
      rows.map(({ id, kind, recipient, createdAt, sentAt, failedAt, isRatedThere }) => ({
        ...{ id, kind, createdAt },
        recipient: showsRecipient(kind, isRatedThere) ? recipient : null,
        state: letterState({ kind, sentAt, failedAt }),
      })),
    ),
    hasMail: hasMail(),
    timeZone: org.timeZone,
    ...{ page, pageSize: PAGE_SIZE, total: rows[0]?.total ?? 0 },
  };
}
