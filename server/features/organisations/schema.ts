import { z } from "zod";
import { normaliseName } from "@/server/domain/name";

/** A display name; the message is a key of messages `errors`. */
export const DisplayName = z.string().transform((input, context) => {
  const result = normaliseName(input);
  if (result.ok) return result.name;
  context.addIssue({ code: "custom", message: `name-${result.why}` });
  return z.NEVER;
});

export const TimeZone = z
  .string()
  .max(64)
  .refine(
    (zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC",
    "time-zone",
  );

export const CreateOrganisation = z.object({
  name: DisplayName,
  timeZone: TimeZone.default("UTC"),
});
export const RenameOrganisation = z.object({ name: DisplayName, version: z.int() });
