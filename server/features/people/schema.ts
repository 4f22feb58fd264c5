import { z } from "zod";
import { DisplayName, EmailAddress, PageNumber, SearchText } from "@/server/domain/field";

const blankIsNull = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? null : value;
const OptionalEmail = z.preprocess(blankIsNull, EmailAddress.nullable()).default(null);

/** Leaves room for the rest of a request's body of 256 KB, quotes escaped. */
const PEOPLE_FILE_LENGTH = 200_000;

export const ListPeople = z.object({ q: SearchText, page: PageNumber });
export const OnePerson = z.object({ person: z.uuid() });
export const FindPeople = z.object({ q: SearchText });
export const CreatePerson = z.object({
  name: DisplayName,
  email: OptionalEmail,
  teamId: z.uuid("membership-team").nullable().default(null),
});
export const ChangePerson = z.object({
  person: z.uuid(),
  name: DisplayName,
  email: OptionalEmail,
  version: z.int(),
});
const Csv = z.string().max(PEOPLE_FILE_LENGTH, "people-too-large");
export const CheckFile = z.object({ csv: Csv });
export const ImportFile = z.object({
  csv: Csv,
  /** What the dry run said it would do; anything else by now is stale. */
  expected: z.object({ created: z.int(), matched: z.int(), teams: z.int() }),
});
