import { z } from "zod";
import { PASSWORD_LENGTH } from "@/server/domain/account";
import { DisplayName, EmailAddress } from "@/server/domain/field";

/** Exactly as typed; all but its length is judged with the address at hand. */
const NewPassword = z
  .string()
  .max(1024, "accounts-password-too-long")
  .refine((password) => [...password].length >= PASSWORD_LENGTH.min, "accounts-password-too-short");
const KnownPassword = z.string().min(1, "accounts-password-empty").max(1024);

export const SignUp = z.object({
  name: DisplayName,
  email: EmailAddress,
  password: NewPassword,
});
export const AskReset = z.object({ email: EmailAddress });
export const VerifyAddress = z.object({ password: KnownPassword });
export const ResetPassword = z.object({ password: NewPassword });
export const ChangePassword = z.object({ current: KnownPassword, password: NewPassword });
export const RenameUser = z.object({ name: DisplayName });
export const EndSession = z.object({ session: z.uuid() });
