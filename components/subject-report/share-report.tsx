"use client";
import { useTranslations } from "next-intl";
import { trpc } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAction } from "@/components/use-action";

/** A report that is held back for a conversation, and the button that lets its subject read it. */
export function ShareReport({ org, subject }: { org: string; subject: string }) {
  const t = useTranslations("reports.held");
  const share = useAction(() => trpc.subjectReports.share.mutate({ org, subject }));
  return (
    <Notice
      title={t("title")}
      className="no-print mb-7"
      action={
        <Button
          tone="primary"
          isPending={share.isPending}
          onClick={() => void share.run(undefined)}
        >
          {t("share")}
        </Button>
      }
    >
      <p>{t("body")}</p>
      <FieldError>{share.refused?.message}</FieldError>
    </Notice>
  );
}
