import "server-only";
import { TRPCError } from "@trpc/server";
import type { Route } from "next";
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
    if (code === "UNAUTHORIZED") redirect(await signInHere());
    throw error;
  }
}

/** The address of the sign-in page that leads back to the page being shown. */
export async function signInHere(): Promise<Route> {
  const path = (await headers()).get("x-path");
  const next = path?.startsWith("/") ? path : "/";
  // Typed routes know literal paths only; this one carries a parameter.
  return `/sign-in?next=${encodeURIComponent(next)}` as Route;
}

/** What a link opens, or null where it is used, expired or incomplete. */
export async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    const code = error instanceof TRPCError ? error.code : null;
    if (code === "NOT_FOUND" || code === "BAD_REQUEST") return null;
    throw error;
  }
}
