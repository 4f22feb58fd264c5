import { inOrg, router } from "@/server/api/procedure";
import { askAgain } from "./behaviours";
import { cloneCycle } from "./clone";
import { giveConsent } from "./consent";
import { createCycle } from "./create";
import { cancelCycle, closeCycle, openCycle } from "./moves";
import { getOpening } from "./opening";
import { listCycles, readCycle } from "./reads";
import { repeatCycle } from "./repeat";
import {
  AddSubjects,
  AskAgain,
  ChangeCycle,
  CloneCycle,
  CreateCycle,
  CycleId,
  FindSubjects,
  GiveConsent,
  ReadCycle,
  RemoveSubject,
  RepeatCycle,
  TightenCycle,
} from "./schema";
import { addSubjects, findSubjects, removeSubject } from "./subjects";
import { changeCycle, tightenCycle } from "./terms";
import { withdrawCycle } from "./writes";

export const cycles = router({
  list: inOrg("cycle.read").query(({ ctx }) => listCycles(ctx)),
  read: inOrg("cycle.read")
    .input(ReadCycle)
    .query(({ ctx, input }) => readCycle(ctx, input)),
  withdraw: inOrg("cycle.manage")
    .input(CycleId)
    .mutation(({ ctx, input }) => withdrawCycle(ctx, input)),
  opening: inOrg("cycle.manage").query(({ ctx }) => getOpening(ctx)),
  create: inOrg("cycle.manage")
    .input(CreateCycle)
    .mutation(({ ctx, input }) => createCycle(ctx, input)),
  change: inOrg("cycle.manage")
    .input(ChangeCycle)
    .mutation(({ ctx, input }) => changeCycle(ctx, input)),
  tighten: inOrg("cycle.manage")
    .input(TightenCycle)
    .mutation(({ ctx, input }) => tightenCycle(ctx, input)),
  clone: inOrg("cycle.manage")
    .input(CloneCycle)
    .mutation(({ ctx, input }) => cloneCycle(ctx, input)),
  repeat: inOrg("cycle.manage")
    .input(RepeatCycle)
    .mutation(({ ctx, input }) => repeatCycle(ctx, input)),
  askAgain: inOrg("cycle.manage")
    .input(AskAgain)
    .mutation(({ ctx, input }) => askAgain(ctx, input)),
  findSubjects: inOrg("cycle.manage")
    .input(FindSubjects)
    .query(({ ctx, input }) => findSubjects(ctx, input)),
  addSubjects: inOrg("cycle.manage")
    .input(AddSubjects)
    .mutation(({ ctx, input }) => addSubjects(ctx, input)),
  removeSubject: inOrg("cycle.manage")
    .input(RemoveSubject)
    .mutation(({ ctx, input }) => removeSubject(ctx, input)),
  consent: inOrg("subject.consent")
    .input(GiveConsent)
    .mutation(({ ctx, input }) => giveConsent(ctx, input)),
  open: inOrg("cycle.manage")
    .input(CycleId)
    .mutation(({ ctx, input }) => openCycle(ctx, input.cycleId)),
  close: inOrg("cycle.manage")
    .input(CycleId)
    .mutation(({ ctx, input }) => closeCycle(ctx, input.cycleId)),
  cancel: inOrg("cycle.manage")
    .input(CycleId)
    .mutation(({ ctx, input }) => cancelCycle(ctx, input.cycleId)),
});
