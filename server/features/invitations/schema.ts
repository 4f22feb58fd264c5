import { z } from "zod";
import { DisplayName, EmailAddress, PageNumber } from "@/server/domain/field";
import { INVITATION_DAYS } from "@/server/domain/invitation";
import { Role, ViewerScope } from "@/server/domain/permission";

const blankIsNull = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? null : value;

export const CreateInvitation = z
  .object({
    email: z.preprocess(blankIsNull, EmailAddress.nullable()).default(null),
    name: z.preprocess(blankIsNull, DisplayName.nullable()).default(null),
    role: Role,
    viewerScope: ViewerScope.nullable().default(null),
    teamId: z.uuid("invitation-team").nullable().default(null),
    isLead: z.boolean().default(false),
    days: z
      .int("invitation-days")
      .min(1, "invitation-days")
      .max(30, "invitation-days")
      .default(INVITATION_DAYS),
  })
  .refine(({ role, viewerScope }) => (role === "viewer") === (viewerScope !== null), {
    path: ["viewerScope"],
    error: "invitation-scope",
  })
  .refine(({ viewerScope, teamId }) => viewerScope !== "granted" || teamId !== null, {
    path: ["teamId"],
    error: "invitation-scope-team",
  })
  .refine(({ isLead, teamId, role }) => !isLead || (teamId !== null && role !== "viewer"), {
    path: ["isLead"],
    error: "invitation-lead",
  });

export const ListInvitations = z.object({ page: PageNumber, isPast: z.boolean().default(false) });
export const OneInvitation = z.object({ invitation: z.uuid() });
