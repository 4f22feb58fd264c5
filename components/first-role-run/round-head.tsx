import { useFormatter, useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";
import { RoundActions } from "./round-actions";
import type { RoundData } from "./round-people";
import { useSetName } from "./set-name";

/** Where the round stands, and what this reader does next. */
export function RoundHead({ org, home, data }: { org: string; home: string; data: RoundData }) {
  const t = useTranslations("first-role-run");
  const format = useFormatter();
  const setName = useSetName();
  const { round, respondents, canManage } = data;
  const { state } = round;
  const isOpen = state === "waiting" || state === "revealed";
  const isMyTurn =
    state === "waiting" && respondents.some((one) => one.isSelf && !one.hasSubmitted);
  return (
    <div className="mb-8 grid gap-4">
      <p className="text-sm text-soft">
        {t("rounds.opened", {
          day: format.dateTime(round.openedAt, { dateStyle: "medium" }),
          name: round.openedBy ?? t("rounds.openedBy"),
        })}
        {" · "}
        {setName(data.weightSet)}
      </p>
      {isMyTurn ? (
        <div className="grid justify-items-start gap-3">
          <p>{t("round.asked")}</p>
          <LinkButton href={`${home}/rounds/${round.id}/answer`} tone="primary">
            {t("round.answer")}
          </LinkButton>
        </div>
      ) : null}
      {round.runId ? (
        <div>
          <LinkButton href={`${home}/runs/${round.runId}`} tone="primary">
            {t("rounds.openRun")}
          </LinkButton>
        </div>
      ) : null}
      {canManage && isOpen ? (
        <div className="grid gap-2.5">
          <RoundActions
            org={org}
            team={data.team.id}
            round={round.id}
            state={state}
            canReveal={data.canReveal}
            asked={respondents.length}
            submitted={data.submitted}
          />
          {state === "waiting" && !data.canReveal ? (
            <p className="text-sm text-soft">{t("rounds.revealNot")}</p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
