"use client";

import { FailedPage } from "@/components/shell/failed-page";

/** Whatever a page throws ends here; the frame around it stays. */
export default function PageError(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <FailedPage reference={props.error.digest} onRetry={props.reset} />;
}
