"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { trpc } from "../trpc";
import { RefusedByKey } from "../use-action";

type Props = Readonly<{
  org: string;
  draft: string;
  /** The version that the server has, once everything is there; null where it is not. */
  kept: () => Promise<number | null>;
  isReady: boolean;
}>;

/** Publishes a draft, or throws it away; what was typed last is kept before. */
export function DraftActions({ org, draft, kept, isReady }: Props) {
  const t = useTranslations("instruments");
  const router = useRouter();
  const known = async () => {
    const version = await kept();
    if (version === null) throw new RefusedByKey("instrument-unsaved");
    return { org, draft, version };
  };
  // Typed routes know literal paths only.
  const go = (path: string) => router.push(`/${org}/instruments${path}` as Route);
  return (
    <div className="flex flex-wrap gap-2">
      <ActionConfirm
        tone="quiet"
        label={t("discard.label")}
        title={t("discard.title")}
        description={t("discard.body")}
        confirmLabel={t("discard.label")}
        call={async () => trpc.instruments.discard.mutate(await known())}
        doneMessage={t("discard.done")}
        onDone={() => go("")}
      />
      <ActionConfirm
        tone="primary"
        label={t("publish.label")}
        isDisabled={!isReady}
        title={t("publish.title")}
        description={t("publish.body")}
        confirmLabel={t("publish.label")}
        call={async () => trpc.instruments.publish.mutate(await known())}
        doneMessage={t("publish.done")}
        onDone={({ id }) => go(`/${id}`)}
      />
    </div>
  );
}
