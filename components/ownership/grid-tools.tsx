import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast-queue";
import type { GridSync, SyncState } from "./grid-sync";
import { SaveLine } from "./save-line";

/** What one can do with the grid as a whole, and how safe it is. */
export function GridTools(props: {
  state: SyncState;
  mode: "read" | "live" | "correct";
  canEdit: boolean;
  sync: GridSync;
  text: () => string;
  children: ReactNode;
}) {
  const t = useTranslations("ownership.tools");
  const { state, sync, canEdit } = props;

  async function copy() {
    try {
      await navigator.clipboard.writeText(props.text());
      notify({ title: t("copied") });
    } catch {
      notify({ title: t("copyRefused") });
    }
  }

  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      {canEdit ? (
        <>
          <Button size="sm" disabled={state.grid.past.length === 0} onClick={() => sync.undo()}>
            <Undo2 aria-hidden="true" className="size-3.5" />
            {t("undo")}
          </Button>
          <Button size="sm" disabled={state.grid.future.length === 0} onClick={() => sync.redo()}>
            <Redo2 aria-hidden="true" className="size-3.5" />
            {t("redo")}
          </Button>
        </>
      ) : null}
      <Button size="sm" onClick={copy}>
        {t("copy")}
      </Button>
      {props.children}
      {props.mode === "live" ? (
        <span className="ml-auto">
          <SaveLine state={state} />
        </span>
      ) : null}
    </div>
  );
}
