import type { TestProject } from "vitest/node";
import { openTestDatabase, type TestDatabase } from "./database.ts";

declare module "vitest" {
  interface ProvidedContext {
    database: TestDatabase;
  }
}

/** One PostgreSQL a run; each worker clones its template. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const [database, close] = await openTestDatabase();
  project.provide("database", database);
  return close;
}
