import { inOrg, router } from "@/server/api/procedure";
import { checkFile, importFile } from "./import";
import { findPeople, getPerson, listPeople } from "./reads";
import {
  ChangePerson,
  CheckFile,
  CreatePerson,
  FindPeople,
  ImportFile,
  ListPeople,
  OnePerson,
} from "./schema";
import { changePerson, createPerson } from "./writes";

export const people = router({
  list: inOrg("person.read")
    .input(ListPeople)
    .query(({ ctx, input }) => listPeople(ctx, input)),
  get: inOrg("person.read")
    .input(OnePerson)
    .query(({ ctx, input }) => getPerson(ctx, input)),
  options: inOrg("person.read")
    .input(FindPeople)
    .query(({ ctx, input }) => findPeople(ctx, input)),
  create: inOrg("person.manage")
    .input(CreatePerson)
    .mutation(({ ctx, input }) => createPerson(ctx, input)),
  change: inOrg("person.manage")
    .input(ChangePerson)
    .mutation(({ ctx, input }) => changePerson(ctx, input)),
  check: inOrg("person.manage", { unaudited: "a dry run writes nothing" })
    .input(CheckFile)
    .mutation(({ ctx, input }) => checkFile(ctx, input)),
  import: inOrg("person.manage")
    .input(ImportFile)
    .mutation(({ ctx, input }) => importFile(ctx, input)),
});
