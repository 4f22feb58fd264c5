import { z } from "zod";
import { normaliseEmail } from "@/server/domain/account";
import { normaliseName } from "@/server/domain/name";

// Messages are keys of messages `errors`.
export const Email = z
  .string()
  .max(1000)
  .transform((input, context) => {
    const result = normaliseEmail(input);
    if (result.ok) return result.email;
    context.addIssue({ code: "custom", message: `accounts-email-${result.why}` });
    return z.NEVER;
  });

const UserName = z
  .string()
  .max(5000)
  .transform((input, context) => {
    const result = normaliseName(input);
    if (result.ok) return result.name;
    context.addIssue({ code: "custom", message: `name-${result.why}` });
    return z.NEVER;
  });

/** Exactly as typed; what it must be like is decided with the address at hand. */
const NewPassword = z.string().max(1024, "accounts-password-too-long");
const KnownPassword = z.string().min(1, "accounts-password-empty").max(1024);

export const SignUp = z.object({ name: UserName, email: Email, password: NewPassword });
export const AskReset = z.object({ email: Email });
export const ResetPassword = z.object({ password: NewPassword });
export const ChangePassword = z.object({ current: KnownPassword, password: NewPassword });
export const RenameUser = z.object({ name: UserName });
export const EndSession = z.object({ session: z.uuid() });
