import { getTranslations } from "next-intl/server";
import { api } from "@/server/api/caller";
import { orNull } from "@/server/api/page";

type Props = Readonly<{ params: Promise<{ token: string }> }>;

const LONGEST = 10_000;

/**
 * What a mail programme calls when its reader presses "Unsubscribe" (RFC 8058). It comes from another site and
 * without a session by nature: the secret in the address is all that counts.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params;
  const t = await getTranslations("reminders");
  if (!(await isOneClick(request))) return say(t("notOneClick"), 400);
  const done = await orNull(end(token));
  return done ? say(t("overTitle"), 200) : say(t("forgedTitle"), 404);
}

/** Whoever opens it is asked first. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { token } = await params;
  const headers = { location: `/reminders/${encodeURIComponent(token)}` };
  return new Response(null, { status: 303, headers });
}

async function end(token: string): Promise<true> {
  await (await api()).reminders.outsideSet({ token, isOver: true });
  return true;
}

async function isOneClick(request: Request): Promise<boolean> {
  if (Number(request.headers.get("content-length") ?? LONGEST + 1) > LONGEST) return false;
  try {
    return (await request.formData()).get("List-Unsubscribe") === "One-Click";
  } catch {
    return false;
  }
}

function say(text: string, status: number): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return new Response(`${text}\n`, { status, headers });
}
