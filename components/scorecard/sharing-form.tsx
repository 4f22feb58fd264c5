"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { useAction } from "@/components/use-action";
import type { SharedWith } from "@/server/domain/scorecard/visibility";
import { SharingChoice } from "./sharing-choice";

/** Changes who may see a submitted self-rating. */
export function SharingForm(props: { org: string; scorecard: string; sharedWith: SharedWith }) {
  const t = useTranslations("scorecard.sharing");
  const { org, scorecard, sharedWith: from } = props;
  const [sharedWith, setSharedWith] = useState(from);
  const [isSaved, setSaved] = useState(false);
  const share = useAction(
    () => trpc.scorecards.share.mutate({ org, scorecard, from, sharedWith }),
    { onDone: () => setSaved(true) },
  );
  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        if (sharedWith !== from) void share.run(undefined);
      }}
    >
      <SharingChoice
        value={sharedWith}
        onValueChange={(value) => {
          setSharedWith(value);
          setSaved(false);
        }}
      />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button type="submit" isPending={share.isPending} disabled={sharedWith === from}>
          {t("save")}
        </Button>
        <span role="status" className="text-sm text-soft">
          {isSaved ? t("saved") : null}
        </span>
      </div>
      <FieldError>{share.refused?.message}</FieldError>
    </form>
  );
}
