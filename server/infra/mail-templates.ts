import "server-only";
import { createTranslator } from "next-intl";
import accounts from "@/messages/en/accounts.json";
import { env } from "./env";

export type AccountLetter = "verify" | "reset" | "exists" | "changed";
/** Where whoever gets a letter says that they want no more of its kind, and what their mail programme calls. */
type Stop = Readonly<{ page: string; oneClick: string }>;
export type Letter = Readonly<{
  subject: string;
  text: string;
  html: string;
  link: string;
  oneClick?: string;
}>;

const PAGES = {
  verify: "/verify",
  reset: "/reset",
  exists: "/sign-in",
  changed: "/forgot-password",
} as const;

/** A letter about an account. It holds no name: whoever signs up with a stranger's address chose it. */
export function accountLetter(kind: AccountLetter, secret: string | null): Letter {
  const t = words();
  return compose({
    subject: t(`${kind}.subject`),
    body: t(`${kind}.body`),
    action: t(`${kind}.action`),
    link: `${env().BASE_URL}${PAGES[kind]}${secret ? `/${secret}` : ""}`,
  });
}

/** An invitation to an organisation; `day` is the last on which it works. */
export function invitationLetter(organisation: string, day: Date, link: string): Letter {
  const t = words();
  return compose({
    subject: t("invitation.subject", { organisation }),
    body: t("invitation.body", { organisation, day }),
    action: t("invitation.action"),
    link,
  });
}

type Asked = Readonly<{
  organisation: string;
  cycle: string;
  closesOn: Date | null;
  open: number;
  link: string;
  isReminder: boolean;
  stop: Stop | null;
}>;

/** What somebody is asked to rate, in counts: whom stands behind the link alone. */
export function ratingLetter({
  organisation,
  cycle,
  closesOn,
  open,
  link,
  isReminder,
  stop,
}: Asked): Letter {
  const t = words();
  const kind = isReminder ? "ratingReminder" : "ratingInvitation";
  const until = closesOn ? t("ratingUntil", { day: closesOn }) : "";
  return compose({
    subject: t(`${kind}.subject`, { organisation }),
    body: `${t(`${kind}.body`, { organisation, cycle, count: open })} ${until}`.trim(),
    action: t(`${kind}.action`),
    link,
    ignore: t("ratingDecline"),
    stop: stop && { ...stop, words: t("ratingStop", { organisation }) },
  });
}

type Ready = Readonly<{ organisation: string; cycle: string; link: string }>;

/** Says that a report can be read, and nothing of what it says. */
export function reportLetter({ organisation, cycle, link }: Ready): Letter {
  const t = words();
  return compose({
    subject: t("reportReady.subject", { organisation }),
    body: t("reportReady.body", { organisation, cycle }),
    action: t("reportReady.action"),
    link,
    ignore: t("reportReady.who"),
  });
}

type Judging = Readonly<{ organisation: string; link: string }>;

/** Asks somebody to judge in a study of an instrument. */
export function studyLetter({ organisation, link }: Judging): Letter {
  const t = words();
  return compose({
    subject: t("study.subject", { organisation }),
    body: t("study.body", { organisation }),
    action: t("study.action"),
    link,
    ignore: t("study.who"),
  });
}

type Parts = Readonly<{
  subject: string;
  body: string;
  action: string;
  link: string;
  ignore?: string;
  stop?: (Stop & Readonly<{ words: string }>) | null;
}>;

function compose({ subject, body, action, link, ignore: without, stop }: Parts): Letter {
  const t = words();
  const footer = t("footer", { address: env().BASE_URL });
  const end = without ?? t("ignore");
  const paragraphs = [t("greeting"), body, end];
  const [greeting, told, ignore] = paragraphs.map(escapeHtml);
  const text = `${t("greeting")}\n\n${body}\n\n${action}:\n${link}\n\n${end}\n\n${stop ? `${stop.words}\n${stop.page}\n\n` : ""}-- \n${footer}\n`;
  const stopHtml = stop
    ? `<p style="color:#6b655e;font-size:14px"><a href="${escapeHtml(stop.page)}" style="color:#6b655e">${escapeHtml(stop.words)}</a></p>`
    : "";
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="margin:0;padding:32px 20px;background:#fbfaf7;color:#221f1c;font:16px/1.55 system-ui,sans-serif"><div style="max-width:560px;margin:0 auto"><p>${greeting}</p><p>${told}</p><p style="margin:28px 0"><a href="${escapeHtml(link)}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#221f1c;color:#fbfaf7;text-decoration:none;font-weight:600">${escapeHtml(action)}</a></p><p style="overflow-wrap:anywhere">${escapeHtml(link)}</p><p style="color:#6b655e">${ignore}</p>${stopHtml}<p style="color:#6b655e;font-size:14px">${escapeHtml(footer)}</p></div></body></html>`;
  return { subject, text, html, link, oneClick: stop?.oneClick };
}

function words() {
  return createTranslator({
    locale: "en-GB",
    messages: { accounts },
    namespace: "accounts.mail",
    timeZone: "UTC",
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
