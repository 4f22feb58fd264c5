import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Messages } from "@/components/messages";
import { SiteFrame } from "@/components/shell/site-frame";

// The addresses of these pages may hold a link's secret.
export const metadata: Metadata = { referrer: "no-referrer" };

export default function AuthLayout(props: { children: ReactNode }) {
  return (
    <SiteFrame>
      <div className="mx-auto w-full max-w-110 pt-4 pb-16 md:pt-12">
        <Messages namespaces={["accounts", "common", "errors"]}>{props.children}</Messages>
      </div>
    </SiteFrame>
  );
}
