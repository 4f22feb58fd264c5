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

/** How far the work is, asked every second; the page is read again when it has ended. */
export function ImportProgress(props: Props) {
  const { org, importId, state } = props;
  const t = useTranslations("imports.progress");
  const router = useRouter();
  const [now, setNow] = useState({ rowsDone: props.rowsDone, rowsTotal: props.rowsTotal });
  const [isLost, setLost] = useState(false);

  useEffect(() => {
    let isOver = false;
    async function look() {
      try {
        const seen = await trpc.imports.progress.query({ org, importId });
        if (isOver) return;
        setLost(false);
        setNow(seen);
        if (seen.state !== state) router.refresh();
      } catch {
        if (!isOver) setLost(true);
      }
    }
    const timer = setInterval(() => void look(), BETWEEN_LOOKS_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
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
