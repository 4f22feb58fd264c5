import { useTranslations } from "next-intl";
import { useDayText } from "@/components/position/day-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { AgreementForm, EndAgreement } from "./agreement-forms";
import type { OwnershipPage } from "./grid-data";

/** What two positions agreed in writing, one agreement a responsibility at a time. */
export function AgreementList(props: {
  org: string;
  team: string;
  page: OwnershipPage;
  canEdit: boolean;
}) {
  const t = useTranslations("ownership.agreements");
  const { org, team, page, canEdit } = props;
  const day = useDayText();
  const { positions, responsibilities } = page.structure;
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((one) => one.id === id)?.name ?? t("gone");
  const choices = { org, team, today: page.today, positions, responsibilities };
  return (
    <Section
      title={t("title")}
      id="agreements"
      aside={canEdit && positions.length > 1 ? <AgreementForm {...choices} /> : null}
    >
      <p className="mb-4 text-soft">{t("lead")}</p>
      {page.agreements.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneBody")}</EmptyState>
      ) : null}
      <ul>
        {page.agreements.map((agreement) => {
          const [one, other] = agreement.positionIds;
          const duty = nameOf(responsibilities, agreement.responsibilityId);
          return (
            <li
              key={agreement.id}
              className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-line border-t py-3"
            >
              <div className="max-w-[66ch]">
                <h3 className="text-base">{duty}</h3>
                <p className="text-sm text-soft">
                  {t("parties", { one: nameOf(positions, one), other: nameOf(positions, other) })}
                  {" · "}
                  {agreement.toDay
                    ? t("between", { from: day(agreement.fromDay), to: day(agreement.toDay) })
                    : t("since", { from: day(agreement.fromDay) })}
                </p>
                <p className="mt-1 whitespace-pre-line">{agreement.text}</p>
              </div>
              {canEdit ? (
                <div className="flex gap-2">
                  <AgreementForm {...choices} agreement={{ ...agreement, duty }} />
                  <EndAgreement {...choices} agreement={{ ...agreement, duty }} />
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
