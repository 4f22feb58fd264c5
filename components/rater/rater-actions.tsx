"use client";
import { useTranslations } from "next-intl";
import { RATER_GROUPS, type RaterGroup } from "@/server/domain/disclosure/rater-group";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Select } from "../ui/select";
import { notify } from "../ui/toast-queue";
import { useAction } from "../use-action";

type Place = Readonly<{ org: string; cycleId: string; subjectId: string }>;
type Rater = Readonly<{ id: string; name: string; group: RaterGroup; isApproved: boolean }>;

/** The group of one rater, to be changed by who manages them. */
export function RaterGroupSelect({
  rater,
  groups,
  ...place
}: Place & { rater: Rater; groups: readonly RaterGroup[] }) {
  const t = useTranslations("raters");
  const change = useAction(
    (group: RaterGroup) => trpc.raters.change.mutate({ ...place, nominationId: rater.id, group }),
    { onDone: () => notify({ title: t("list.changed") }) },
  );
  return (
    <>
      <Select
        aria-label={t("list.change", { name: rater.name })}
        className="w-36"
        value={rater.group}
        disabled={change.isPending}
        onChange={({ target }) => {
          const group = RATER_GROUPS.find((known) => known === target.value);
          if (group) void change.run(group);
        }}
      >
        {groups.map((group) => (
          <option key={group} value={group}>
            {t(`groups.${group}`)}
          </option>
        ))}
      </Select>
      {change.refused ? (
        <Notice className="mt-2" tone="error" title={change.refused.message} />
      ) : null}
    </>
  );
}

/** Approves one rater of a draft, or takes them out. */
export function RaterActions(props: Place & { rater: Rater; canApprove: boolean }) {
  const t = useTranslations("raters.list");
  const { rater, canApprove, ...place } = props;
  const approve = useAction(
    () => trpc.raters.approve.mutate({ ...place, nominationIds: [rater.id] }),
    { onDone: () => notify({ title: t("approvedNow") }) },
  );
  const remove = useAction(() => trpc.raters.remove.mutate({ ...place, nominationId: rater.id }), {
    onDone: () => notify({ title: t("removed") }),
  });
  const refused = approve.refused ?? remove.refused;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2 sm:justify-end">
        {canApprove && !rater.isApproved ? (
          <Button
            size="sm"
            aria-label={t("approveLabel", { name: rater.name })}
            isPending={approve.isPending}
            onClick={() => void approve.run(undefined)}
          >
            {t("approve")}
          </Button>
        ) : null}
        {canApprove || !rater.isApproved ? (
          <Button
            size="sm"
            tone="quiet"
            aria-label={t("removeLabel", { name: rater.name })}
            isPending={remove.isPending}
            onClick={() => void remove.run(undefined)}
          >
            {t("remove")}
          </Button>
        ) : null}
      </div>
      {refused ? <Notice tone="error" title={refused.message} /> : null}
    </div>
  );
}

/** Approves everything that is proposed. */
export function ApproveAll(props: Place & { nominationIds: readonly string[] }) {
  const t = useTranslations("raters.list");
  const { nominationIds, ...place } = props;
  const approve = useAction(
    () => trpc.raters.approve.mutate({ ...place, nominationIds: [...nominationIds] }),
    { onDone: () => notify({ title: t("approvedNow") }) },
  );
  return (
    <>
      <Button size="sm" isPending={approve.isPending} onClick={() => void approve.run(undefined)}>
        {t("approveAll", { count: nominationIds.length })}
      </Button>
      {approve.refused ? <Notice tone="error" title={approve.refused.message} /> : null}
    </>
  );
}
