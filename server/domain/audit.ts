import { z } from "zod";

/** Everything that is audited, one verb each; nothing else can be written. */
export const AUDIT_VERBS = [
  "organisation.created",
  "organisation.renamed",
  "organisation.settings-changed",
  "organisation.deleted",
  "member.invited",
  "member.joined",
  "member.role-changed",
  "member.removed",
  "member.left",
  "team.created",
  "team.renamed",
  "team.moved",
  "team.archived",
  "team.restored",
  "person.created",
  "person.imported",
  "person.changed",
  "person.erased",
  "membership.started",
  "membership.ended",
  "grant.given",
  "grant.withdrawn",
  "invitation.created",
  "invitation.resent",
  "invitation.copied",
  "invitation.revoked",
  "invitation.accepted",
  "instrument.forked",
  "instrument.published",
  "instrument.discarded",
  "position.created",
  "position.changed",
  "position.ended",
  "position.reopened",
  "holding.started",
  "holding.ended",
  "holding.corrected",
  "responsibility.added",
  "responsibility.changed",
  "responsibility.retired",
  "responsibility.brought-back",
  "importance.set",
  "ownership.changed",
  "ownership.corrected",
  "agreement.made",
  "agreement.changed",
  "agreement.ended",
  "snapshot.taken",
  "scenario.forked",
  "scenario.changed",
  "scenario.merged",
  "scenario.dropped",
  "scorecard.started",
  "scorecard.submitted",
  "scorecard.shared",
  "scorecard.discarded",
  "import.uploaded",
  "import.mapped",
  "import.checked",
  "import.started",
  "import.committed",
  "import.cancelled",
  "import.failed",
  "import.undone",
  "cycle.created",
  "cycle.prepared",
  "cycle.changed",
  "cycle.opened",
  "cycle.closed",
  "cycle.released",
  "cycle.cancelled",
  "cycle.withdrawn",
  "subject.added",
  "subject.removed",
  "subject.consented",
  "subject.dissented",
  "nomination.proposed",
  "nomination.approved",
  "nomination.changed",
  "nomination.removed",
  "nomination.imported",
  "first-role.saved",
  "first-role.round-opened",
  "first-role.answered",
  "first-role.revealed",
  "first-role.concluded",
  "first-role.cancelled",
  "weight-set.forked",
  "weight-set.changed",
  "weight-set.published",
  "weight-set.discarded",
  "form.completed",
  "form.withdrawn",
  "form.declined",
  "raters.invited",
  "raters.reminded",
  "release.shared",
  "report.read",
  "report.action-chosen",
  "report.action-ended",
  "report.action-reopened",
  "report.noted",
  "talent-plan.created",
  "talent-plan.changed",
  "talent-plan.opened",
  "talent-plan.revealed",
  "talent-plan.agreed",
  "talent-plan.reopened",
  "talent-demand.changed",
  "talent-hub.changed",
  "talent-rating.submitted",
  "talent-rating.taken-back",
  "talent-seats.agreed",
  "perception.opened",
  "perception.invited",
  "perception.closed",
  "perception.published",
  "perception.cancelled",
  "perception.settled",
  "export.downloaded",
  "waiver.given",
  "waiver.withdrawn",
  "dependency.changed",
  "kpi.created",
  "kpi.changed",
  "kpi.retired",
  "kpi.read",
  "kpi.reading-removed",
  "audit.verified",
] as const;

/** A schema for one of the audited verbs. */
export const AuditVerb = z.enum(AUDIT_VERBS);
export type AuditVerb = z.infer<typeof AuditVerb>;

const word = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/, "takes a lowercase word, not free text");
const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, "takes the name of a field");
const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
const plain = z.union([
  z.uuid(),
  z.iso.date(),
  z.iso.datetime(),
  sha256Hex,
  word,
  z.number(),
  z.boolean(),
  z.null(),
]);
// What erasure would have to reach, and what nobody may learn from an audit log, has no place in it.
const REFUSED_NAMES = /^(name|email|password|token|secret|text|comment|answers?|value|rating)$/i;

/**
 * A schema for an entry's details: ids, dates, numbers, lowercase words and lists of those, under names
 * of fields; under `fields` the names of the fields that changed. Refuses free text, so that neither a
 * name, an address nor an answer can enter the chain.
 */
export const AuditDetails = z
  .object({ fields: z.array(fieldName).max(50).optional() })
  .catchall(z.union([plain, z.array(plain).max(500)]))
  .refine((details) => Object.keys(details).every((name) => fieldName.safeParse(name).success), {
    error: "a detail is called by the name of a field",
  })
  .refine((details) => !Object.keys(details).some((name) => REFUSED_NAMES.test(name)), {
    error: "names, addresses, texts and answers are not audited",
  });
export type AuditDetails = z.infer<typeof AuditDetails>;
