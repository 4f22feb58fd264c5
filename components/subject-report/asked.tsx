import { useFormatter, useTranslations } from "next-intl";
import type { GroupTold } from "@/server/domain/subject-report/groups";
import { groupWords } from "./report-rows";

/** Whose view a report is: how many were asked, from where, and which groups have figures. */
export function Asked(props: {
  asked: Readonly<{ all: number; outside: number; bySubject: number }>;
  groups: readonly GroupTold[];
  selfAt: Date | null;
  isBody: boolean;
  timeZone: string;
}) {
  const t = useTranslations("reports");
  const format = useFormatter();
  const { asked, groups, selfAt, isBody, timeZone } = props;
  return (
    <div className="grid gap-2">
      <p className="max-w-[70ch]">
        {t("asked.count", { count: asked.all, outside: asked.outside })}{" "}
        {isBody ? null : t("asked.proposed", { count: asked.bySubject })}
      </p>
      {groups.length === 0 ? null : (
        <ul aria-label={t("asked.groups")} className="flex flex-wrap gap-x-5 gap-y-1 text-soft">
          {groups.map((group) => (
            <li key={group.group}>{groupWords(group, t)}</li>
          ))}
        </ul>
      )}
      {selfAt ? (
        <p className="text-soft">
          {t("asked.self", { date: format.dateTime(selfAt, { dateStyle: "long", timeZone }) })}
        </p>
      ) : null}
    </div>
  );
}
