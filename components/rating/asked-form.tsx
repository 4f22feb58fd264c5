import { useLocale, useTranslations } from "next-intl";
import type { Instrument } from "@/server/domain/instrument/instrument";
import { otherWording } from "@/server/domain/instrument/self-wording";
import { askedOf, type RatingKind } from "@/server/domain/rating/form";
import { asksImportance } from "@/server/domain/rating/importance";
import type { RoundForm } from "@/server/domain/rating/round";
import type { Draft } from "@/server/domain/scorecard/draft";
import { useDay } from "../perception/use-day";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { DeclineForm } from "./decline-form";
import { type FormValue, placeOf, type RaterDoor } from "./door";
import { type Promised, RaterPromise } from "./promise";
import { RaterForm } from "./rater-form";
import { WithdrawForm } from "./withdraw-form";

type Asked = Readonly<{
  organisation: string;
  self: string;
  raters: Promised["raters"];
  instrument: Instrument;
  draft: Draft<RatingKind, FormValue>;
  next: Readonly<{ id: string; name: string }> | null;
  round: readonly RoundForm[];
  participation: Readonly<{
    id: string;
    group: Promised["group"];
    doneOn: string | null;
    declinedOn: string | null;
    isOpen: boolean;
    subject: Readonly<{ name: string; isTeam: boolean; itemKey: string | null }>;
    cycle: Promised["cycle"];
  }>;
}>;

/** One form as it stands: to fill in, received, or over. */
export function AskedForm({ asked, door }: { asked: Asked; door: RaterDoor }) {
  const t = useTranslations("ratings");
  const day = useDay();
  const locale = useLocale();
  const { participation, instrument, self, draft, next, round } = asked;
  const { id, group, subject, cycle, doneOn, declinedOn, isOpen } = participation;
  const name = subject.isTeam ? t("list.team", { name: subject.name }) : subject.name;
  if (!isOpen || doneOn) {
    return (
      <>
        <PageHeader
          title={t("form.about", { name })}
          lead={doneOn ? t("done.lead", { date: day(doneOn) }) : undefined}
        />
        {isOpen ? (
          <Section title={t("withdraw.title")}>
            <p className="mb-4 max-w-[65ch] text-soft">{t("withdraw.body")}</p>
            <WithdrawForm door={door} participation={id} />
          </Section>
        ) : (
          <Notice
            title={t("late.title")}
            action={<LinkButton href={placeOf(door)}>{t("notice.list")}</LinkButton>}
          >
            {t(doneOn ? "late.done" : "late.body")}
          </Notice>
        )}
      </>
    );
  }
  const words = otherWording(instrument, locale);
  const promised = {
    ...{ group, cycle, subject: name, isTeam: subject.isTeam },
    ...{ organisation: asked.organisation, raters: asked.raters },
  };
  return (
    <>
      {declinedOn ? (
        <Notice className="mb-6" title={t("declined.title", { date: day(declinedOn) })}>
          {t("declined.body")}
        </Notice>
      ) : null}
      <RaterForm
        promise={<RaterPromise {...promised} />}
        wayOut={
          declinedOn ? null : (
            <div className="flex justify-end">
              <DeclineForm door={door} participation={id} />
            </div>
          )
        }
        data={{
          ...{ door, participation: id, subject: name, draft, next, round },
          ...{ questions: cycle.questions, closesOn: cycle.closesOn },
          asksImportance: asksImportance(group, cycle.form),
          words: { ...words, qualities: askedOf(words.qualities, cycle.form, subject.itemKey) },
          names: subject.isTeam ? [self] : [subject.name, self],
        }}
      />
    </>
  );
}
