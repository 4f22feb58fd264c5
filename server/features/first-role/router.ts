import { z } from "zod";
import { open, router } from "@/server/api/procedure";
import { answerFirstRole } from "./public";

const Asked = z.object({ answers: z.string().max(2000) });

export const firstRole = router({
  answer: open("fourteen answers in, a computed answer out; nothing is read or kept")
    .input(Asked)
    .query(({ input }) => answerFirstRole(input.answers)),
});
