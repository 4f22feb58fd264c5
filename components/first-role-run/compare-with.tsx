import { useTranslations } from "next-intl";
import type { getRun } from "@/server/features/first-role/runs";
import { Button } from "../ui/button";
import { SelectField } from "../ui/select-field";
import { useDay } from "./use-day";

type Data = Awaited<ReturnType<typeof getRun>>;

/** Chooses another saved result of the team to compare this one with; a plain form that opens a page. */
export function CompareWith({ home, data }: { home: string; data: Data }) {
  const t = useTranslations("first-role-run.run");
  const words = useTranslations("first-role.names");
  const day = useDay();
  if (data.others.length === 0) return null;
  return (
    <form method="get" action={`${home}/compare`} className="flex flex-wrap items-end gap-2.5">
      <input type="hidden" name="to" value={data.run.id} />
      <SelectField
        name="from"
        label={t("compareWith")}
        className="min-w-60"
        options={data.others.map(({ id, madeOn, first }) => ({
          value: id,
          label: t("other", { day: day(madeOn), answer: words(first) }),
        }))}
      />
      <Button type="submit">{t("compare")}</Button>
    </form>
  );
}
