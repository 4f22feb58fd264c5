"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { trpc } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { useAction } from "@/components/use-action";

/** Starts a self-rating, or goes on with the draft there is. */
export function StartScorecard({ org, label }: { org: string; label: string }) {
  const router = useRouter();
  const start = useAction(() => trpc.scorecards.start.mutate({ org }), {
    // Typed routes know literal paths only.
    onDone: ({ scorecard }) => router.push(`/${org}/scorecards/${scorecard}/rate` as Route),
    refresh: false,
  });
  return (
    <div>
      <Button tone="primary" isPending={start.isPending} onClick={() => start.run(undefined)}>
        {label}
      </Button>
      <FieldError>{start.refused?.message}</FieldError>
    </div>
  );
}
