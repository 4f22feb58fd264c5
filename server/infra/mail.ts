import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env";
import type { Letter } from "./mail-templates";

let transport: Transporter | undefined;

/**
 * Hands a letter to the mail server. Without one, the letter's link goes to the server's console,
 * where only whoever runs the product reads it. `id` makes a repeated delivery recognisable.
 */
export async function deliver(id: string, to: string, letter: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM, BASE_URL } = env();
  if (!SMTP_URL) {
    console.log(`${letter.subject}, for ${to}:\n  ${letter.link}`);
    return;
  }
  transport ??= createTransport(SMTP_URL, { from: MAIL_FROM });
  await transport.sendMail({
    to: { name: "", address: to },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: `<${id}@${new URL(BASE_URL).hostname}>`,
    headers: { "Auto-Submitted": "auto-generated", ...unsubscribing(letter.oneClick) },
  });
}

type Header = string | Readonly<{ prepared: boolean; foldLines: boolean; value: string }>;

// One press in the mail programme, without a page between (RFC 8058).
function unsubscribing(address: string | undefined): Record<string, Header> {
  if (!address) return {};
  return {
    "List-Unsubscribe": { prepared: true, foldLines: false, value: `<${address}>` },
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
