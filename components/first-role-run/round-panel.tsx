import { useFormatter, useTranslations } from "next-intl";
import type { openRoundOf } from "@/server/features/first-role/open-round";
import { LinkButton } from "../ui/link-button";
import { Progress } from "../ui/progress";
import { Section } from "../ui/section";

type Round = NonNullable<Awaited<ReturnType<typeof openRoundOf>>>;

/** The team's open round: how far it is, and what this reader has to do in it. */
export function RoundPanel({ home, round }: { home: string; round: Round }) {
  const t = useTranslations("first-role-run.round");
  const format = useFormatter();
  const { asked, submitted, own, state } = round;
  const isWaiting = state === "waiting";
  const isMyTurn = isWaiting && own !== null && !own.hasSubmitted;
  const path = `${home}/rounds/${round.id}`;
  return (
    <Section
      title={t(isWaiting ? "heading" : "headingRevealed")}
      aside={t("since", { day: format.dateTime(round.openedAt, { dateStyle: "medium" }) })}
    >
      <div className="max-w-130">
        <Progress
          label={t("heading")}
          text={t("progress", { submitted, asked })}
          done={submitted}
          total={asked}
        />
      </div>
      {isMyTurn ? <p className="mt-4">{t("asked")}</p> : null}
      {isWaiting && own?.hasSubmitted ? <p className="mt-4 text-soft">{t("handedIn")}</p> : null}
      <div className="mt-4 flex flex-wrap gap-2.5">
        {isMyTurn ? (
          <LinkButton href={`${path}/answer`} tone="primary">
            {t("answer")}
          </LinkButton>
        ) : null}
        <LinkButton href={path} tone={isMyTurn ? "plain" : "primary"}>
          {t("open")}
        </LinkButton>
      </div>
    </Section>
  );
}
