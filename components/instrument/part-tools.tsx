"use client";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Confirm } from "../ui/confirm";

type Props = Readonly<{
  /** What is moved or removed, named for everyone. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}>;

/** Moves a quality or an item a step, or takes it out after asking. */
export function PartTools({ name, isFirst, isLast, onMove, onRemove }: Props) {
  const t = useTranslations("instruments.tools");
  const common = useTranslations("common");
  return (
    <div className="flex gap-1">
      <Button
        size="sm"
        tone="quiet"
        aria-label={t("up", { name })}
        aria-disabled={isFirst || undefined}
        onClick={() => onMove(-1)}
      >
        <ArrowUp aria-hidden="true" className="size-4" />
      </Button>
      <Button
        size="sm"
        tone="quiet"
        aria-label={t("down", { name })}
        aria-disabled={isLast || undefined}
        onClick={() => onMove(1)}
      >
        <ArrowDown aria-hidden="true" className="size-4" />
      </Button>
      <Confirm
        trigger={
          <Button size="sm" tone="quiet" aria-label={t("remove", { name })}>
            <Trash2 aria-hidden="true" className="size-4" />
          </Button>
        }
        title={t("removeTitle", { name })}
        description={t("removeBody")}
        confirmLabel={t("removeConfirm")}
        cancelLabel={common("cancel")}
        onConfirm={onRemove}
      />
    </div>
  );
}
