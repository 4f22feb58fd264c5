"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { trpc } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { FieldError } from "@/components/ui/field";
import { useAction } from "@/components/use-action";

/** Throws a draft away, after asking. */
export function DiscardDraft({ org, scorecard }: { org: string; scorecard: string }) {
  const t = useTranslations("scorecard.rate.discard");
  const common = useTranslations("common");
  const router = useRouter();
  const discard = useAction(() => trpc.scorecards.discard.mutate({ org, scorecard }), {
    // Typed routes know literal paths only.
    onDone: () => router.replace(`/${org}/scorecards` as Route),
  });
  return (
    <div>
      <Confirm
        trigger={
          <Button size="sm" tone="quiet">
            {t("action")}
          </Button>
        }
        title={t("title")}
        description={
          <>
            <p>{t("body")}</p>
            <FieldError>{discard.refused?.message}</FieldError>
          </>
        }
        confirmLabel={t("confirm")}
        cancelLabel={common("cancel")}
        onConfirm={() => discard.run(undefined)}
      />
    </div>
  );
}
