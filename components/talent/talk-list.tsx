import { useTranslations } from "next-intl";
import { largestGaps } from "@/server/domain/talent/comparison";
import { HUB_CRITERIA } from "@/server/domain/talent/criteria";
import { EmptyState } from "../ui/empty-state";
import type { Comparison, Hub } from "./types";

type Props = { hubs: readonly Hub[]; compared: Comparison };

/** The hubs worth talking about, and no others: two ranks apart or more. */
export function TalkList({ hubs, compared }: Props) {
  const t = useTranslations("talent.reveal");
  const words = useGapWords(compared);
  const apart = hubs
    .map((hub, index) => ({ hub, index, one: compared.hubs[index] }))
    .filter(({ one }) => one?.isToDiscuss)
    .sort((a, b) => (b.one?.apart ?? 0) - (a.one?.apart ?? 0));
  if (apart.length === 0) return <EmptyState title={t("talkNone")} />;
  return (
    <>
      <p className="mb-3 max-w-[66ch] text-soft">{t("talkBody")}</p>
      <ol className="grid gap-2.5">
        {apart.map(({ hub, index, one }) => (
          <li key={hub.id} className="rounded-lg border border-line bg-card px-4 py-3.5">
            <h3 className="text-base wrap-anywhere">{hub.name}</h3>
            <p>{t("talkHub", { cto: one?.cto.rank ?? 0, cio: one?.cio.rank ?? 0 })}</p>
            <p className="text-soft text-sm">{words(index)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

function useGapWords({ sheets }: Comparison) {
  const t = useTranslations("talent");
  return (index: number): string => {
    const gaps = largestGaps(sheets.cto.rows[index] ?? [], sheets.cio.rows[index] ?? []);
    if (gaps.length === 0) return t("reveal.talkWeights");
    const list = gaps.map(({ at, cto, cio }) => {
      const criterion = t(`criterion.${HUB_CRITERIA[at]?.key ?? "supply"}.name`);
      return t("reveal.talkItem", { criterion, cto, cio });
    });
    return t("reveal.talkMost", { list: list.join(", ") });
  };
}
