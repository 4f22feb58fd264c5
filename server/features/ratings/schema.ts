import { z } from "zod";
import { COMMENT_MOST, RATING_KINDS, TOGETHER } from "@/server/domain/rating/form";
import { IMPORTANT_MOST } from "@/server/domain/rating/importance";
import { NOT_OBSERVED } from "@/server/domain/scorecard/answer";

const MOST_ENTRIES = 200;
const revision = z.int().min(0).max(1_000_000);
/** 32 bytes in base64url. */
const bytes32 = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_-]{43}$/, "rating-receipt");

export const OneCycle = z.object({ cycle: z.uuid() });
export const OneForm = z.object({ participation: z.uuid() });

const Value = z.union([z.int().min(-100).max(100), z.literal(NOT_OBSERVED)]);
const comment = z.string().max(COMMENT_MOST, "rating-comment-long");
/** Held to the cycle's own questions and scale once the form is known. */
const Entry = z.object({
  kind: z.enum(RATING_KINDS),
  key: z.string().min(1).max(300),
  value: z.union([z.int().min(-100).max(100), comment]),
  revision,
});

/** `seen`: the draft's revision that this screen knows; what came after it is sent back. */
export const SaveForm = OneForm.extend({
  seen: revision,
  answers: z.array(Entry).max(MOST_ENTRIES),
});

/**
 * `secretHash`: of a secret that the receipt alone holds. `revision`: what the review showed; `comments`
 * by the number of their question.
 */
export const SubmitForm = OneForm.extend({
  secretHash: bytes32,
  revision,
  answers: z
    .array(z.object({ kind: z.enum(["item", "level"]), key: z.string().max(300), value: Value }))
    .max(MOST_ENTRIES),
  comments: z.partialRecord(z.enum(["1", "2", "3"]), comment),
  together: z.enum(TOGETHER).nullable(),
  importance: z.array(z.string().max(300)).max(IMPORTANT_MOST, "importance-many").default([]),
  pace: z.enum(["usual", "fast"]),
});

export const WithdrawForm = OneForm.extend({ secret: bytes32 });

/** What is stored, sealed, of an unfinished form. */
export const StoredDraft = z.array(
  z.object({
    kind: z.enum(RATING_KINDS),
    key: z.string(),
    value: z.union([z.number(), z.string()]),
    revision: z.int(),
  }),
);
