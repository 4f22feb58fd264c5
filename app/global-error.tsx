"use client";

import "./globals.css";
import { FailedPage } from "@/components/shell/failed-page";

/** When even the outermost layout fails, the document is drawn here from nothing. */
export default function GlobalError(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <FailedPage reference={props.error.digest} onRetry={props.reset} />
      </body>
    </html>
  );
}
