import { z } from "zod";
import { DisplayName, EmailAddress } from "@/server/domain/field";

/** Exactly as typed; what it must be like is decided with the address at hand. */
const NewPassword = z.string().max(1024, "accounts-password-too-long");
const KnownPassword = z.string().min(1, "accounts-password-empty").max(1024);

export const SignUp = z.object({
  name: DisplayName,
  email: EmailAddress,
  password: NewPassword,
});
export const AskReset = z.object({ email: EmailAddress });
export const ResetPassword = z.object({ password: NewPassword });
export const ChangePassword = z.object({ current: KnownPassword, password: NewPassword });
export const RenameUser = z.object({ name: DisplayName });
export const EndSession = z.object({ session: z.uuid() });
