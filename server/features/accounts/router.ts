import { open, router, signedIn, withToken } from "@/server/api/procedure";
import { getAccount, getEntrance, getLink } from "./reads";
import {
  AskReset,
  ChangePassword,
  EndSession,
  RenameUser,
  ResetPassword,
  SignUp,
  VerifyAddress,
} from "./schema";
import {
  askReset,
  askVerification,
  changePassword,
  endOtherSessions,
  endSession,
  renameUser,
  resetPassword,
  signUp,
  verifyAddress,
} from "./writes";

const unaudited = "an account belongs to no organisation; account events record it";

export const accounts = router({
  entrance: open("says whether one is signed in; shown before signing in").query(({ ctx }) =>
    getEntrance(ctx),
  ),
  signUp: open("there is no account yet")
    .input(SignUp)
    .mutation(({ ctx, input }) => signUp(ctx, input)),
  askReset: open("whoever forgot the password cannot sign in")
    .input(AskReset)
    .mutation(({ ctx, input }) => askReset(ctx, input)),
  verifyLink: withToken("verify").query(({ ctx }) => getLink(ctx, "verify")),
  verify: withToken("verify", { unaudited })
    .input(VerifyAddress)
    .mutation(({ ctx, input }) => verifyAddress(ctx, input)),
  resetLink: withToken("reset").query(({ ctx }) => getLink(ctx, "reset")),
  reset: withToken("reset", { unaudited })
    .input(ResetPassword)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
  own: signedIn().query(({ ctx }) => getAccount(ctx)),
  askVerification: signedIn().mutation(({ ctx }) => askVerification(ctx)),
  rename: signedIn()
    .input(RenameUser)
    .mutation(({ ctx, input }) => renameUser(ctx, input)),
  changePassword: signedIn()
    .input(ChangePassword)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  endSession: signedIn()
    .input(EndSession)
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  endOtherSessions: signedIn().mutation(({ ctx }) => endOtherSessions(ctx)),
});
