import { z } from "zod";
import { PageNumber, SearchText } from "@/server/domain/field";
import { Role, ViewerScope } from "@/server/domain/permission";

export const ListMembers = z.object({
  q: SearchText,
  page: PageNumber,
  isFormer: z.boolean().default(false),
});
export const OneMember = z.object({ member: z.uuid() });
export const SetRole = z
  .object({
    member: z.uuid(),
    version: z.int(),
    role: Role,
    viewerScope: ViewerScope.nullable().default(null),
  })
  .refine(({ role, viewerScope }) => (role === "viewer") === (viewerScope !== null), {
    path: ["viewerScope"],
    error: "invitation-scope",
  });
export const RemoveMember = z.object({ member: z.uuid(), version: z.int() });
export const GiveTeamGrant = z.object({
  member: z.uuid(),
  kind: z.enum(["lead", "viewer"]),
  teamId: z.uuid("grant-team"),
});
export const GiveCoachGrant = z.object({ member: z.uuid(), personId: z.uuid("grant-person") });
export const WithdrawGrant = z.object({ grant: z.uuid() });
