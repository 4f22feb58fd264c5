import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { FollowUpBody } from "@/components/subject-report/follow-up-body";
import { NextSteps } from "@/components/subject-report/next-steps";
import { NoteForm } from "@/components/subject-report/note-form";
import { ReportBody } from "@/components/subject-report/report-body";
import { ReportHeader } from "@/components/subject-report/report-header";
import { nameOf } from "@/components/subject-report/report-list";
import { reportWords } from "@/components/subject-report/report-words";
import { ShareReport } from "@/components/subject-report/share-report";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = Readonly<{ params: Promise<{ org: string; subject: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reports");
  return { title: t("header.title") };
}

export default async function ReportPage({ params }: Props) {
  const { org, subject } = await params;
  const page = await orNotFound((await api()).subjectReports.read({ org, subject }));
  const [locale, t] = await Promise.all([getLocale(), getTranslations("reports")]);
  const words = reportWords(page.instrument, locale);
  const { cycle, reader, shared, timeZone, today } = page;
  const title = reader.isSubject && !page.isBody ? t("header.own") : nameOf(page, t);
  const isHeld = shared.sharedAt === null;
  return (
    <>
      <ReportHeader
        {...{ org, subject, title, timeZone }}
        cycleName={cycle.name}
        releasedAt={cycle.releasedAt}
        draftVersion={words.isDraft ? words.version : null}
      />
      {isHeld && reader.mayShare ? (
        <Messages namespaces={["reports", "errors"]}>
          <ShareReport org={org} subject={subject} />
        </Messages>
      ) : null}
      {isHeld || reader.isSubject ? null : (
        <p className="-mt-3 mb-7 text-sm text-soft">
          {t(shared.readAt ? "state.readLong" : "state.sharedLong")}
        </p>
      )}
      {page.followUp ? (
        <FollowUpBody {...{ words, cycle, timeZone }} {...page} followUp={page.followUp} />
      ) : (
        <ReportBody {...{ words, cycle }} {...page} />
      )}
      <Messages namespaces={["reports", "common", "errors"]}>
        <NextSteps
          {...{ org, subject, words, today, timeZone }}
          suggestions={page.report.suggestions}
          followed={page.followUp?.itemKey ?? null}
          actions={page.actions}
          canChoose={reader.isSubject}
        />
        {reader.mayNote ? (
          <div className="no-print">
            <Section title={t("note.title")}>
              <NoteForm {...{ org, subject }} note={page.note} />
            </Section>
          </div>
        ) : null}
      </Messages>
      <p className="text-soft text-xs wrap-anywhere">
        {t("frozen", { rules: cycle.rules, hash: cycle.hash })}
      </p>
    </>
  );
}
