import type { Finding, WaiverNote } from "./finding";

/** What makes two findings the same: the rule and what it is about. */
export type FindingKey = Pick<Finding, "rule" | "responsibilityId" | "positionId">;

/** The key of a finding as one string, for lists and addresses. */
export function keyOfFinding({ rule, responsibilityId, positionId }: FindingKey): string {
  return [rule, responsibilityId ?? "", positionId ?? ""].join(":");
}

/**
 * The exception that covers a finding on a day: same rule, same responsibility and position, where it
 * names them, and not yet expired (the expiry day is the first on which the finding is back). The
 * longest of several.
 */
export function waiverOf(
  finding: FindingKey,
  waivers: readonly WaiverNote[],
  today: string,
): WaiverNote | null {
  return waivers
    .filter((waiver) => waiver.rule === finding.rule && today < waiver.expiresDay)
    .filter(({ responsibilityId: id }) => id === null || id === finding.responsibilityId)
    .filter(({ positionId: id }) => id === null || id === finding.positionId)
    .reduce<WaiverNote | null>(
      (longest, one) => (longest && longest.expiresDay >= one.expiresDay ? longest : one),
      null,
    );
}
