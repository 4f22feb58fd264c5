import { z } from "zod";
import { DisplayName, TimeZone } from "@/server/domain/field";

export const CreateOrganisation = z.object({
  name: DisplayName,
  timeZone: TimeZone.default("UTC"),
});
export const RenameOrganisation = z.object({ name: DisplayName, version: z.int() });
export const ChangeTimeZone = z.object({ timeZone: TimeZone, version: z.int() });
