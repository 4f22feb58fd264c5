import { z } from "zod";
import type { Role } from "../permission";

/** Who may see a submitted self-rating, chosen by its author: nobody else, leads and admins, everyone. */
export const SharedWith = z.enum(["me", "leads", "organisation"]);
export type SharedWith = z.infer<typeof SharedWith>;

/** Someone who asks for a self-rating; `role` is null for anyone without a running membership. */
export type Reader = Readonly<{
  isAuthor: boolean;
  role: Role | null;
  isLeadOfAuthor: boolean;
}>;

/**
 * The author always; once submitted, leads of the author's team, admins and owners from 'leads' on, and
 * members from 'organisation' on. Viewers read structure and aggregates, hence no self-rating.
 */
export function canSeeSelfRating(
  scorecard: Readonly<{ sharedWith: SharedWith; isSubmitted: boolean }>,
  reader: Reader,
): boolean {
  if (reader.isAuthor) return true;
  if (!scorecard.isSubmitted || reader.role === null) return false;
  switch (scorecard.sharedWith) {
    case "me":
      return false;
    case "leads":
      return isLeadOrAdmin(reader);
    case "organisation":
      return isLeadOrAdmin(reader) || reader.role === "member";
  }
}

function isLeadOrAdmin(reader: Reader): boolean {
  return reader.isLeadOfAuthor || reader.role === "admin" || reader.role === "owner";
}
