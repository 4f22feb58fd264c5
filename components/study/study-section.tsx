import { useFormatter, useTranslations } from "next-intl";
import type { InstrumentPage } from "@/server/features/instruments/pages";
import { Messages } from "../messages";
import { EmptyState } from "../ui/empty-state";
import { Progress } from "../ui/progress";
import { Section } from "../ui/section";
import { ChooseJudges } from "./choose-judges";
import { CloseStudy } from "./close-study";
import { StudyResultView } from "./study-result";

type Props = Readonly<{
  org: string;
  page: InstrumentPage;
  locale: string;
}>;

/** Whether an instrument was tested: the study under way, and what the closed ones found. */
export function StudySection({ org, page, locale }: Props) {
  const t = useTranslations("instruments.study");
  const format = useFormatter();
  const open = page.studies.find(({ closedAt }) => closedAt === null);
  const closed = page.studies.filter(({ closedAt }) => closedAt !== null);
  const hasLevels = page.instrument.qualities.some(({ anchors }) => anchors.length > 0);
  if (!hasLevels) return null;
  const choose = (
    <ChooseJudges org={org} instrument={page.id} study={open?.id ?? null} people={page.judges} />
  );
  return (
    <Section title={t("title")}>
      <Messages namespaces={["instruments", "common", "errors"]}>
        {open ? (
          <div className="mb-6 grid max-w-170 gap-4">
            <Progress
              label={t("progress")}
              done={open.done}
              total={open.asked}
              text={t("progressText", { done: open.done, asked: open.asked })}
            />
            <p className="text-sm text-soft">{t("blind")}</p>
            <div className="flex flex-wrap gap-2">
              {choose}
              <CloseStudy org={org} study={open.id} done={open.done} />
            </div>
          </div>
        ) : closed.length === 0 ? (
          <EmptyState title={t("empty")} action={choose}>
            {t("emptyBody")}
          </EmptyState>
        ) : (
          <div className="mb-6">{choose}</div>
        )}
      </Messages>
      {closed.map((study, at) => (
        <StudyResultView
          key={study.id}
          result={study.result}
          day={study.closedAt ? format.dateTime(study.closedAt, { dateStyle: "long" }) : ""}
          instrument={page.instrument}
          locale={locale}
          isOpen={at === 0}
        />
      ))}
    </Section>
  );
}
