import { useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { Progress } from "../ui/progress";
import type { RoundRow } from "./round-table";
import { useDay } from "./use-day";

/** An open round: how many are done, until when, and what closing now would show. Never who. */
export function OpenFacts({ round, home }: { round: RoundRow; home: string }) {
  const t = useTranslations("perceptions.round");
  const day = useDay();
  const { invited, done } = round;
  return (
    <div className="grid max-w-130 gap-4">
      <Progress
        label={t("done")}
        done={done}
        total={invited}
        text={t("doneText", { done, invited })}
      />
      <p className="text-soft">
        {round.closesOn ? t("closesOn", { date: day(round.closesOn) }) : t("closesByHand")}{" "}
        {done < 3 ? t("needThree") : done < 5 ? t("needFive") : null}
      </p>
      {round.isDone ? <p>{t("youAreDone")}</p> : null}
      {round.isInvited && !round.isDone ? (
        <div>
          <LinkButton href={`${home}/${round.id}/answer`}>{t("answer")}</LinkButton>
        </div>
      ) : null}
    </div>
  );
}

/** A round whose results are being made. */
export function ClosingFacts({ href }: { href: string }) {
  const t = useTranslations("perceptions.round");
  return (
    <Notice title={t("leadClosing")} action={<LinkButton href={href}>{t("refresh")}</LinkButton>} />
  );
}
