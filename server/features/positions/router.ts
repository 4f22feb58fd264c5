import { z } from "zod";
import { inTeam, router } from "@/server/api/procedure";
import { SearchText } from "@/server/domain/field";
import { endPosition, getEffectsOfEnd, reopenPosition } from "./ending";
import { correctHolding, endHolding, fillPosition, removeHolding } from "./holdings";
import { findHeads, findPeopleForSeat } from "./options";
import { getPositions } from "./reads";
import {
  ChangePosition,
  CorrectHolding,
  CreatePair,
  CreatePosition,
  EndHolding,
  EndPosition,
  FillPosition,
  FindHeads,
  OnePosition,
  ReadPositions,
  RemoveHolding,
  ReopenPosition,
} from "./schema";
import { changePosition, createPair, createPosition } from "./writes";

export const positions = router({
  ofTeam: inTeam("structure.read")
    .input(ReadPositions)
    .query(({ ctx, input }) => getPositions(ctx, input)),
  heads: inTeam("position.manage")
    .input(FindHeads)
    .query(({ ctx, input }) => findHeads(ctx, input)),
  people: inTeam("position.manage")
    .input(z.object({ q: SearchText }))
    .query(({ ctx, input }) => findPeopleForSeat(ctx, input.q)),
  effectsOfEnd: inTeam("position.manage")
    .input(OnePosition)
    .query(({ ctx, input }) => getEffectsOfEnd(ctx, input)),
  create: inTeam("position.manage")
    .input(CreatePosition)
    .mutation(({ ctx, input }) => createPosition(ctx, input)),
  createPair: inTeam("position.manage")
    .input(CreatePair)
    .mutation(({ ctx, input }) => createPair(ctx, input)),
  change: inTeam("position.manage")
    .input(ChangePosition)
    .mutation(({ ctx, input }) => changePosition(ctx, input)),
  end: inTeam("position.manage")
    .input(EndPosition)
    .mutation(({ ctx, input }) => endPosition(ctx, input)),
  reopen: inTeam("position.manage")
    .input(ReopenPosition)
    .mutation(({ ctx, input }) => reopenPosition(ctx, input)),
  fill: inTeam("position.manage")
    .input(FillPosition)
    .mutation(({ ctx, input }) => fillPosition(ctx, input)),
  endHolding: inTeam("position.manage")
    .input(EndHolding)
    .mutation(({ ctx, input }) => endHolding(ctx, input)),
  correctHolding: inTeam("position.manage")
    .input(CorrectHolding)
    .mutation(({ ctx, input }) => correctHolding(ctx, input)),
  removeHolding: inTeam("position.manage")
    .input(RemoveHolding)
    .mutation(({ ctx, input }) => removeHolding(ctx, input)),
});
