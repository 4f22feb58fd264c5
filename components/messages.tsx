import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Area } from "@/i18n/areas";

/** Hands the client components inside it the named areas of interface text, and no others. */
export async function Messages(props: { namespaces: readonly Area[]; children: ReactNode }) {
  const [locale, messages] = await Promise.all([getLocale(), getMessages()]);
  const picked = Object.fromEntries(
    props.namespaces.map((namespace) => [namespace, messages[namespace]]),
  );
  return (
    <NextIntlClientProvider locale={locale} messages={picked} timeZone="UTC">
      {props.children}
    </NextIntlClientProvider>
  );
}
