import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { cloneDatabase } from "./database.ts";

// Each file gets a database of its own, so that no file can see what another left behind.
const name = `test_${randomBytes(6).toString("hex")}`;
const { appUrl, jobsUrl, adminUrl } = await cloneDatabase(inject("database"), name);

Object.assign(process.env, {
  APP_DATABASE_URL: appUrl,
  JOBS_DATABASE_URL: jobsUrl,
  TEST_ADMIN_URL: adminUrl,
  AUTH_SECRET: "auth-secret-for-tests-only-0123456789",
  TOKEN_SECRET: "token-secret-for-tests-only-0123456789",
  DRAFT_SECRET: "draft-secret-for-tests-only-0123456789",
  // Vite puts its own idea of a base here.
  BASE_URL: "http://localhost:3000",
  LOG_LEVEL: "silent",
});

afterAll(async () => {
  const { disconnect } = await import("@/server/infra/db");
  await disconnect();
});
