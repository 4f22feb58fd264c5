import { z } from "zod";
import { DisplayName, PageNumber, SearchText } from "@/server/domain/field";

const Day = z.iso.date("day");
const Version = z.int();

export const ListTeams = z.object({
  q: SearchText,
  page: PageNumber,
  isArchived: z.boolean().default(false),
});
export const FindOptions = z.object({ q: SearchText, isManaged: z.boolean().default(false) });
export const CreateTeam = z.object({
  name: DisplayName,
  parentId: z.uuid("team-parent").nullable(),
});
export const RenameTeam = z.object({ name: DisplayName, version: Version });
export const MoveTeam = z.object({ parentId: z.uuid("team-parent").nullable(), version: Version });
export const ArchiveTeam = z.object({ version: Version });
export const AddPerson = z.object({ personId: z.uuid("membership-person"), fromDay: Day });
export const EndMembership = z.object({ membershipId: z.uuid(), toDay: Day });
