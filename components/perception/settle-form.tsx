"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { FormCard } from "../form-card";
import { trpc } from "../trpc";
import { RadioGroup } from "../ui/radio-group";
import { TextareaField } from "../ui/text-field";

const OPEN = "open";

// Each row has a form of its own; the one before says that the focus goes to the new row's name.
let isGoingOn = false;

type Props = Readonly<{
  place: Readonly<{ org: string; team: string; roundId: string; responsibilityId: string }>;
  positions: readonly { id: string; name: string }[];
  /** Who holds the A as it is shown; the server refuses when that has changed. */
  declared: readonly string[];
  settled: Readonly<{ positionId: string | null; note: string | null }> | null;
  nextHref: string | null;
}>;

/** What the room decides of one row: who is accountable from today, and why. */
export function SettleForm(props: Props) {
  const t = useTranslations("perceptions.session");
  const router = useRouter();
  const { place, positions, declared, settled, nextHref } = props;
  useEffect(() => {
    if (isGoingOn) document.getElementById("row")?.focus();
    isGoingOn = false;
  }, []);
  const standing = declared.length === 1 ? declared[0] : undefined;
  return (
    <div className="mt-5">
      <FormCard
        submitLabel={t(nextHref ? "settle" : "settleLast")}
        doneMessage={t("settled")}
        call={(form) => {
          const chosen = String(form.get("position") ?? OPEN);
          return trpc.perceptions.settle.mutate({
            ...place,
            positionId: chosen === OPEN ? null : chosen,
            seen: [...declared],
            note: String(form.get("note") ?? ""),
          });
        }}
        onDone={() => {
          if (!nextHref) return;
          isGoingOn = true;
          // Typed routes know literal paths only.
          router.push(nextHref as Route);
        }}
      >
        {(errors) => (
          <>
            <RadioGroup
              name="position"
              legend={t("choose")}
              help={t("changes")}
              error={errors.positionId}
              defaultValue={standing ?? OPEN}
              options={[
                ...positions.map(({ id, name }) => ({ value: id, label: name })),
                { value: OPEN, label: t("leaveOpen") },
              ]}
            />
            <TextareaField
              name="note"
              rows={2}
              maxLength={500}
              label={t("note")}
              help={t("noteHelp")}
              defaultValue={settled?.note ?? ""}
              error={errors.note}
            />
          </>
        )}
      </FormCard>
    </div>
  );
}
