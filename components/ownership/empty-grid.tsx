import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";

/** Nobody has said yet who owns what; where to begin, and a proposal that is saved only when confirmed. */
export function EmptyGrid(props: {
  canEdit: boolean;
  proposed: number;
  onPropose: () => void;
  onConfirm: () => void;
  onDiscard: () => void;
}) {
  const t = useTranslations("ownership.empty");
  if (props.proposed > 0) {
    return (
      <Notice
        className="mb-5"
        title={t("proposed", { count: props.proposed })}
        action={
          <>
            <Button tone="primary" onClick={props.onConfirm}>
              {t("confirm")}
            </Button>
            <Button onClick={props.onDiscard}>{t("discard")}</Button>
          </>
        }
      >
        {t("proposedBody")}
      </Notice>
    );
  }
  return (
    <div className="mb-5">
      <EmptyState
        headingLevel={2}
        title={t("title")}
        action={props.canEdit ? <Button onClick={props.onPropose}>{t("propose")}</Button> : null}
      >
        {t(props.canEdit ? "body" : "bodyReader")}
      </EmptyState>
    </div>
  );
}
