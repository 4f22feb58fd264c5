"use client";
import { RefusedByKey } from "@/components/use-action";

/** Opens a session; a refusal is thrown as the key of its sentence. */
export async function openSession(email: string, password: string): Promise<void> {
  if (!email.trim()) throw new RefusedByKey("email-empty", { field: "email" });
  if (!password) throw new RefusedByKey("accounts-password-empty", { field: "password" });
  const { url } = await post("callback/credentials", { email, password });
  const [key, seconds] = errorIn(url)?.split(":") ?? [];
  if (key) throw new RefusedByKey(key, seconds ? { params: { seconds: Number(seconds) } } : {});
}

/** Ends this session on the server and drops its cookie; throws where that did not happen. */
export async function closeSession(): Promise<void> {
  await post("signout", {});
}

/** Loads a page anew: nothing that was read for another session may be left in the browser. */
export function leaveFor(address: string): Promise<never> {
  window.location.assign(address);
  // Never settles: the form stays busy, and deaf to clicks, until the page is gone.
  return new Promise(() => undefined);
}

async function post(action: string, fields: Record<string, string>): Promise<{ url: string }> {
  const response = await fetch(`/api/auth/${action}`, {
    method: "POST",
    body: new URLSearchParams({ ...fields, csrfToken: await formCheck(), json: "true" }),
  });
  const answer: unknown = await response.json();
  if (hasUrl(answer)) return answer;
  throw new RefusedByKey(response.status === 503 ? "unavailable" : "internal");
}

async function formCheck(): Promise<string> {
  const response = await fetch("/api/auth/csrf", { cache: "no-store" });
  const answer: unknown = await response.json();
  if (typeof answer === "object" && answer && "csrfToken" in answer)
    return String(answer.csrfToken);
  throw new RefusedByKey("internal");
}

function errorIn(url: string): string | null {
  const { searchParams } = new URL(url, window.location.origin);
  if (searchParams.get("csrf") === "true") return "internal";
  return searchParams.get("error");
}

function hasUrl(answer: unknown): answer is { url: string } {
  return typeof answer === "object" && answer !== null && "url" in answer;
}
