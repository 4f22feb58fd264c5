import { useTranslations } from "next-intl";
import { Anchor } from "../ui/anchor";
import type { ChangeData } from "./run-change";
import { useDay } from "./use-day";

/** The two results that are compared, each with the way to it. */
export function ComparedDays({ home, data }: { home: string; data: ChangeData }) {
  const t = useTranslations("first-role-run.change");
  const day = useDay();
  const link = (run: { id: string; madeOn: string }) => (
    <Anchor href={`${home}/runs/${run.id}`} className="underline underline-offset-3">
      {day(run.madeOn)}
    </Anchor>
  );
  return t.rich("lead", { from: () => link(data.before), to: () => link(data.after) });
}
