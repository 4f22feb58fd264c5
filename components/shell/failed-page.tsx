"use client";

import { Button, buttonClass } from "@/components/ui/button";
// Read directly: an error page must not depend on the machinery that may just have failed.
import errors from "@/messages/en/errors.json";

/** Kind words when something broke: what is safe, what to do, and what to tell the admin. */
export function FailedPage(props: { reference?: string; onRetry: () => void }) {
  const text = errors.failed;
  return (
    <div role="alert" className="mx-auto grid max-w-[720px] gap-3 px-4.5 py-16 md:py-28">
      <h1>{text.title}</h1>
      <p className="text-md">{text.body}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button tone="primary" onClick={props.onRetry}>
          {text.retry}
        </Button>
        {/* A whole new page load, since the state of this one cannot be trusted. */}
        <a href="/" className={buttonClass()}>
          {text.home}
        </a>
      </div>
      {props.reference ? (
        <p className="text-sm text-soft">
          {text.reference} <code>{props.reference}</code>
        </p>
      ) : null}
    </div>
  );
}
