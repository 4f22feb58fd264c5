import { useTranslations } from "next-intl";
import type { RatedPage } from "@/server/features/cycles/rated";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Subject = RatedPage["subjects"][number];

/** What a released cycle does not show, of whom and why, and what can be done about it. */
export function LeftOutSection({ rated }: { rated: RatedPage }) {
  const t = useTranslations("cycles.leftOut");
  const { subjects, teamsLeftOut, mayManage } = rated;
  const told = subjects.filter(({ leftOut }) => leftOut !== null);
  const short = told.filter((one) => hasGaps(one));
  if (told.length === 0) return null;
  if (short.length === 0 && teamsLeftOut.length === 0) {
    return (
      <Section title={t("title")}>
        <p className="text-soft">{t("nothing")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("title")}>
      <p className="mb-4 max-w-[66ch] text-soft">{t("body")}</p>
      <Table
        caption={t("caption")}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{t("whose")}</ColumnHeader>
            <ColumnHeader>{t("what")}</ColumnHeader>
          </>
        }
      >
        {short.map((subject) => (
          <SubjectRow key={subject.id} subject={subject} rated={rated} />
        ))}
        {teamsLeftOut.map(({ teamId, name, why, count }) => (
          <tr key={teamId}>
            <RowHeader className="max-w-60 min-w-32 wrap-anywhere">
              {t("team", { team: name })}
            </RowHeader>
            <Cell>{t(`teams.${why}`, { count, threshold: rated.terms.teamThreshold })}</Cell>
          </tr>
        ))}
      </Table>
      {mayManage ? (
        <Notice className="mt-5" title={t("help")}>
          {t("helpBody")}{" "}
          {teamsLeftOut.some(({ why }) => why === "leaders") ? t("helpConsent") : null}
        </Notice>
      ) : null}
    </Section>
  );
}

function SubjectRow({ subject, rated }: { subject: Subject; rated: RatedPage }) {
  const t = useTranslations("cycles.leftOut");
  const raters = useTranslations("raters.groups");
  const subjects = useTranslations("cycles.subjects");
  const { name, isBody, isOwn, leftOut } = subject;
  const { groupThreshold, commentThreshold } = rated.terms;
  const who = name ?? subjects("erased");
  return (
    <tr>
      <RowHeader className="max-w-60 min-w-32 wrap-anywhere">
        {isOwn ? t("yours") : isBody ? subjects("body", { team: who }) : <bdi>{who}</bdi>}
      </RowHeader>
      <Cell>
        <ul className="grid gap-1">
          {leftOut?.groups.map(({ group, why, count }) => (
            <li key={`${group} ${why}`}>
              {t(`groups.${why}`, {
                group: group === "colleagues" ? t("colleagues") : raters(group),
                count,
                threshold: groupThreshold,
              })}
            </li>
          ))}
          {leftOut?.hasComments === false ? (
            <li>{t("comments", { threshold: commentThreshold })}</li>
          ) : null}
        </ul>
      </Cell>
    </tr>
  );
}

function hasGaps({ leftOut }: Subject): boolean {
  return leftOut !== null && (leftOut.groups.length > 0 || leftOut.hasComments === false);
}
