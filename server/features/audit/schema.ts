import { z } from "zod";
import { AuditVerb } from "@/server/domain/audit";

const Optional = z.uuid().nullable().catch(null).default(null);

export const ListAudit = z.object({
  verb: z
    .string()
    .optional()
    .transform((verb) => AuditVerb.safeParse(verb).data ?? null),
  actorId: Optional,
  targetId: Optional,
  fromDay: z.iso.date().nullable().catch(null).default(null),
  toDay: z.iso.date().nullable().catch(null).default(null),
  /** Entries older than this one: the key of the next page. */
  before: z.coerce.number().int().positive().nullable().catch(null).default(null),
});
export const VerifyPart = z.object({
  /** Where the part before ended; the beginning of the chain without. */
  after: z
    .object({
      seq: z.int().nonnegative(),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      seal: z.string().max(100),
    })
    .optional(),
});
