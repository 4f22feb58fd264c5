import { useTranslations } from "next-intl";
import type { RatedPage, SubjectOfCycle } from "@/server/features/cycles/rated";
import { ListPages } from "../search/list-pages";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { AddSubjects, RemoveSubject } from "./add-subjects";
import { SubjectName } from "./subject-name";

type Props = Readonly<{ org: string; rated: RatedPage }>;

/** Who is rated in a draft, with their raters by number and what those allow. */
export function SubjectTable({ org, rated }: Props) {
  const t = useTranslations("cycles.subjects");
  const raters = useTranslations("raters");
  const { subjects, candidates, mayManage } = rated;
  const cycleId = rated.terms.id;
  const add = <AddSubjects org={org} cycleId={cycleId} candidates={candidates} />;
  if (rated.total === 0) {
    return (
      <Section title={t("title")}>
        <EmptyState title={t("none")} action={add}>
          {t("noneBody")}
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section
      title={t("title")}
      aside={
        mayManage ? (
          <span className="flex flex-wrap gap-2">
            <LinkButton size="sm" href={`/${org}/cycles/${cycleId}/raters`}>
              {raters("csv.link")}
            </LinkButton>
            {add}
          </span>
        ) : undefined
      }
    >
      {mayManage ? null : <p className="mb-4 max-w-[66ch] text-soft">{t("led")}</p>}
      <Table
        caption={t("caption")}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{t("subject")}</ColumnHeader>
            <ColumnHeader>{t("raters")}</ColumnHeader>
            <ColumnHeader className={WIDE}>{t("outlook")}</ColumnHeader>
            {mayManage ? (
              <ColumnHeader className={WIDE}>
                <span className="sr-only">{t("remove")}</span>
              </ColumnHeader>
            ) : null}
          </>
        }
      >
        {subjects.map((subject) => {
          const outlook = hasRaters(subject) ? t(subject.isShaky ? "shaky" : "steady") : null;
          const remove = mayManage ? (
            <RemoveSubject
              org={org}
              cycleId={cycleId}
              subjectId={subject.id}
              name={subject.name ?? t("erased")}
            />
          ) : null;
          return (
            <tr key={subject.id}>
              <RowHeader className="max-w-72 min-w-36 wrap-anywhere sm:min-w-44">
                <SubjectName
                  subject={subject}
                  href={`/${org}/cycles/${cycleId}/subjects/${subject.id}`}
                />
                {subject.team && !subject.isBody ? (
                  <span className="block font-normal text-soft">
                    <bdi>{subject.team}</bdi>
                  </span>
                ) : null}
                <div className="mt-2 sm:hidden">{remove}</div>
              </RowHeader>
              <Cell className="min-w-40">
                <Raters subject={subject} />
                {outlook ? <span className="block text-soft sm:hidden">{outlook}</span> : null}
              </Cell>
              <Cell className={`${WIDE} min-w-44`}>{outlook ?? "–"}</Cell>
              {mayManage ? <Cell className={WIDE}>{remove}</Cell> : null}
            </tr>
          );
        })}
      </Table>
      <ListPages path={`/${org}/cycles/${cycleId}`} params={{}} {...rated} />
    </Section>
  );
}

/** On a phone these stand under the name and the raters, in sight. */
const WIDE = "max-sm:hidden";

function Raters({ subject }: { subject: SubjectOfCycle }) {
  const t = useTranslations("cycles.subjects");
  const groups = useTranslations("raters.groups");
  const { proposed, unreachable } = subject;
  const asked = subject.meter.filter(({ count }) => count > 0);
  return (
    <>
      {asked.length === 0 ? t("noRaters") : null}
      {asked.map(({ group, count }) => `${groups(group)} ${count}`).join(", ")}
      {proposed > 0 ? (
        <span className="block text-soft">{t("proposed", { count: proposed })}</span>
      ) : null}
      {unreachable > 0 ? (
        <span className="block text-soft">{t("unreachable", { count: unreachable })}</span>
      ) : null}
    </>
  );
}

function hasRaters({ meter }: SubjectOfCycle): boolean {
  return meter.some(({ count }) => count > 0);
}
