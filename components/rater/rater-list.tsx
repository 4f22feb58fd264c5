import { useTranslations } from "next-intl";
import type { RatersPage } from "@/server/features/raters/reads";
import { Badge } from "../ui/badge";
import { EmptyState } from "../ui/empty-state";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { AddOutsider, AddRater } from "./add-rater";
import { ApproveAll, RaterActions, RaterGroupSelect } from "./rater-actions";

/** The raters of a subject by name: all for who manages them, their own proposals for who is rated. */
export function RaterList({ org, page }: { org: string; page: RatersPage }) {
  const t = useTranslations("raters");
  const { raters, canApprove, canEdit, isOwn } = page;
  const place = { org, cycleId: page.cycle.id, subjectId: page.subject.id };
  const waiting = raters.filter(({ isApproved }) => !isApproved).map(({ id }) => id);
  const controls = (
    <>
      {canApprove && waiting.length > 0 ? <ApproveAll {...place} nominationIds={waiting} /> : null}
      <AddOutsider {...place} groups={page.cycle.groups} isOwn={!canApprove} />
      <AddRater {...place} groups={page.cycle.groups} isOwn={!canApprove} />
    </>
  );
  if (raters.length === 0) {
    return (
      <Section title={t("list.title")}>
        <EmptyState
          title={t(isOwn ? "list.ownNone" : "list.none")}
          action={canEdit ? controls : undefined}
        >
          {t(isOwn ? "list.others" : "list.noneBody")}
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section
      title={t("list.title")}
      aside={canEdit ? <span className="flex flex-wrap gap-2">{controls}</span> : t("settled")}
    >
      <Table
        caption={t("list.caption")}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{t("list.rater")}</ColumnHeader>
            <ColumnHeader>{t("list.group")}</ColumnHeader>
            {canEdit ? (
              <>
                <ColumnHeader className={WIDE}>{t("list.state")}</ColumnHeader>
                <ColumnHeader className={WIDE}>
                  <span className="sr-only">{t("list.actions")}</span>
                </ColumnHeader>
              </>
            ) : null}
          </>
        }
      >
        {raters.map((rater) => (
          <tr key={rater.id}>
            <RowHeader className="max-w-72 min-w-36 wrap-anywhere font-normal">
              <bdi>{rater.name}</bdi> {rater.isOutside ? <Badge>{t("list.outside")}</Badge> : null}
              {rater.canRate ? null : <Badge look="dashed">{t("list.unreachable")}</Badge>}
              {canEdit ? (
                <div className="mt-1 grid justify-items-start gap-2 text-soft sm:hidden">
                  <RaterState rater={rater} canApprove={canApprove} />
                  <RaterActions {...place} rater={rater} canApprove={canApprove} />
                </div>
              ) : null}
            </RowHeader>
            <Cell>
              {canEdit && canApprove ? (
                <RaterGroupSelect {...place} groups={page.cycle.groups} rater={rater} />
              ) : (
                t(`groups.${rater.group}`)
              )}
            </Cell>
            {canEdit ? (
              <>
                <Cell className={`${WIDE} min-w-28`}>
                  <RaterState rater={rater} canApprove={canApprove} />
                </Cell>
                <Cell className={WIDE}>
                  <RaterActions {...place} rater={rater} canApprove={canApprove} />
                </Cell>
              </>
            ) : null}
          </tr>
        ))}
      </Table>
      {isOwn ? <p className="mt-3 text-sm text-soft">{t("list.others")}</p> : null}
    </Section>
  );
}

/** On a phone, what is known of a rater and can be done stands under the name, in sight. */
const WIDE = "max-sm:hidden";

function RaterState({
  rater,
  canApprove,
}: {
  rater: RatersPage["raters"][number];
  canApprove: boolean;
}) {
  const t = useTranslations("raters.list");
  return (
    <div>
      {t(rater.isApproved ? "approved" : "proposed")}
      {rater.isBySubject && canApprove ? (
        <span className="block text-soft">{t("bySubject")}</span>
      ) : null}
    </div>
  );
}
