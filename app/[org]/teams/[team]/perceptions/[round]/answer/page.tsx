import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { AnswerForm } from "@/components/perception/answer-form";
import { AnswerPromise } from "@/components/perception/answer-promise";
import { Received } from "@/components/perception/received";
import { TooLate } from "@/components/perception/too-late";
import { TeamFrame } from "@/components/team/team-frame";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = { params: Promise<{ org: string; team: string; round: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("perceptions"))("answer.title") };
}

export default async function AnswerPage(props: Props) {
  const { org, team, round: roundId } = await props.params;
  const t = await getTranslations("perceptions");
  const data = await orNotFound((await api()).perceptions.form({ org, team, roundId }));
  const { round, userId } = data;
  const home = `/${org}/teams/${team}/perceptions`;
  const options = data.options.map(({ id, name, holder }) => ({
    id,
    label: holder ? t("answer.heldBy", { position: name, holder }) : name,
  }));
  const questions = data.questions.map(({ id, name, definition }) => ({ id, name, definition }));
  const isOpen = round.state === "open" && !round.isDone;
  return (
    <TeamFrame
      org={org}
      team={data.team}
      part="perceptions"
      title={t("answer.title")}
      lead={t("answer.lead", { team: data.team.name })}
      below={[{ href: home, label: t("title") }]}
    >
      {round.isDone ? <Received home={home} isRepeated /> : null}
      {round.isDone || isOpen ? null : <TooLate round={round} home={home} />}
      {isOpen ? (
        <div className="grid gap-7">
          <AnswerPromise round={round} />
          <Messages namespaces={["perceptions", "common", "errors"]}>
            <AnswerForm data={{ org, team, roundId, userId, questions, options }} />
          </Messages>
        </div>
      ) : null}
    </TeamFrame>
  );
}
