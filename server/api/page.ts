import "server-only";
import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";

/**
 * What a page reads, or the page that says why not: whatever may not be seen does not exist, and who
 * is not signed in is asked to be, and comes back here.
 */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    const code = error instanceof TRPCError ? error.code : null;
    if (code === "NOT_FOUND" || code === "FORBIDDEN" || code === "BAD_REQUEST") notFound();
    if (code === "UNAUTHORIZED") redirect(`/sign-in?next=${encodeURIComponent(await currentPath())}`);
    throw error;
  }
}

async function currentPath(): Promise<string> {
  const path = (await headers()).get("x-path");
  return path?.startsWith("/") ? path : "/";
}
