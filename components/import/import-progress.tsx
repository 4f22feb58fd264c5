"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { trpc } from "../trpc";
import { Progress } from "../ui/progress";

type Props = Readonly<{
  org: string;
  importId: string;
  state: "checking" | "running";
  rowsDone: number;
  rowsTotal: number;
}>;

const BETWEEN_LOOKS_MS = 1_000;
const PATIENCE_MS = 10_000;

/** How far the work is, asked every second; the page is read again when it has ended. */
export function ImportProgress(props: Props) {
  const { org, importId, state } = props;
  const t = useTranslations("imports.progress");
  const router = useRouter();
  const [now, setNow] = useState({ rowsDone: props.rowsDone, rowsTotal: props.rowsTotal });
  const [isLost, setLost] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    async function look() {
      let hasEnded = false;
      try {
        const seen = await trpc.imports.progress.query({ org, importId });
        if (isOver) return;
        setLost(false);
        setNow(seen);
        hasEnded = seen.state !== state;
      } catch {
        if (isOver) return;
        setLost(true);
      }
      // Each reading of the page starts over: asking again while one is under way would never end.
      if (hasEnded) router.refresh();
      timer = setTimeout(() => void look(), hasEnded ? PATIENCE_MS : BETWEEN_LOOKS_MS);
    }
    timer = setTimeout(() => void look(), BETWEEN_LOOKS_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [org, importId, state, router]);

  const isWaiting = now.rowsDone === 0;
  return (
    <div className="grid max-w-160 gap-2">
      <Progress
        label={t(state)}
        done={now.rowsDone}
        total={now.rowsTotal}
        text={
          isWaiting
            ? t(`${state}Waits`)
            : t(`${state}Done`, { done: now.rowsDone, total: now.rowsTotal })
        }
      />
      <p className="text-sm text-soft" aria-live="polite">
        {isLost ? t("lost") : t("leave")}
      </p>
    </div>
  );
}
