import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { RatedPage } from "@/server/features/cycles/rated";
import { Messages } from "../messages";
import { GroupRow } from "../rater/group-row";
import { ListPages } from "../search/list-pages";
import { Notice } from "../ui/notice";
import { Progress } from "../ui/progress";
import { Section } from "../ui/section";
import { ColumnHeader, RowHeader, Table } from "../ui/table";
import { CommentRow } from "./comment-row";
import { RemindRaters } from "./remind-raters";
import { SubjectName } from "./subject-name";

type Props = Readonly<{ org: string; rated: RatedPage; isOpen: boolean }>;

/** Who has answered, by number, and what closing now would hide. Names only where they tell nothing. */
export function Monitor({ org, rated, isOpen }: Props) {
  const t = useTranslations("cycles.monitor");
  const subjects = useTranslations("cycles.subjects");
  const { forecast } = rated;
  const { done, asked } = forecast;
  return (
    <Section title={t("title")}>
      <div className="mb-6 grid max-w-170 gap-5">
        <Progress
          label={t("total")}
          done={done}
          total={asked}
          text={t("totalText", { done, asked })}
        />
        {isOpen ? <Forecast {...forecast} /> : null}
        {isOpen && !rated.isConcerned && done < asked ? (
          <Messages namespaces={["cycles", "common", "errors"]}>
            <RemindRaters org={org} cycleId={rated.terms.id} />
          </Messages>
        ) : null}
        <p className="text-sm text-soft">{t("note", { threshold: rated.terms.groupThreshold })}</p>
      </div>
      <Table
        caption={t("caption")}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{t("group")}</ColumnHeader>
            <ColumnHeader isNumber>{t("done")}</ColumnHeader>
            <ColumnHeader>{t("now")}</ColumnHeader>
            <ColumnHeader>{t("missing")}</ColumnHeader>
          </>
        }
      >
        {rated.subjects.map((subject) => {
          const name = subject.name ?? subjects("erased");
          return (
            <Fragment key={subject.id}>
              <tr>
                <RowHeader colSpan={4} className="pt-5">
                  <SubjectName
                    subject={subject}
                    href={`/${org}/cycles/${rated.terms.id}/subjects/${subject.id}`}
                  />
                </RowHeader>
              </tr>
              {subject.groups.map((group) => (
                <GroupRow
                  key={group.group}
                  group={group}
                  of={name}
                  isOpen={isOpen}
                  missing={subject.missing}
                />
              ))}
              {subject.comments ? (
                <CommentRow name={name} comments={subject.comments} isOpen={isOpen} />
              ) : null}
            </Fragment>
          );
        })}
      </Table>
      <ListPages path={`/${org}/cycles/${rated.terms.id}`} params={{}} {...rated} />
    </Section>
  );
}

function Forecast({ hidden, lost, groups }: RatedPage["forecast"]) {
  const t = useTranslations("cycles.monitor");
  if (hidden === 0) return <Notice tone="success" title={t("forecastNone")} />;
  return (
    <Notice tone="warning" title={t("forecast")}>
      <p>{t("forecastNow", { hidden, groups })}</p>
      <p>{t("forecastBest", { lost })}</p>
    </Notice>
  );
}
