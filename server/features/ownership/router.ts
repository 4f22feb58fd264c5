import { inTeam, router } from "@/server/api/procedure";
import { correctDays, setFromToday } from "./edit";
import { CorrectOwnership, SetOwnership } from "./schema";

// A batch may say what stands already, after an undo for example.
const NO_CHANGE = { unaudited: "what changes nothing is not logged" };

export const ownership = router({
  set: inTeam("structure.edit", NO_CHANGE)
    .input(SetOwnership)
    .mutation(({ ctx, input }) => setFromToday(ctx, input)),
  correct: inTeam("structure.edit", NO_CHANGE)
    .input(CorrectOwnership)
    .mutation(({ ctx, input }) => correctDays(ctx, input)),
});
