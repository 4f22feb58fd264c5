import { useTranslations } from "next-intl";
import { useFigures } from "@/components/convergence/use-figures";
import { Anchor } from "@/components/ui/anchor";
import { Badge } from "@/components/ui/badge";
import { dayBefore } from "@/server/domain/timeline/period";
import type { MoveEvent } from "@/server/features/timeline/events";
import { compareHref } from "./links";

/** Every move of an A, newest first: what, from whom to whom, by whom and why. */
export function MoveList(props: {
  home: string;
  moves: readonly MoveEvent[];
  names: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("timeline.moves");
  const figures = useFigures();
  const nameOf = (id: string) => props.names[id] ?? t("gone");
  if (props.moves.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <ol className="grid gap-0">
      {props.moves.map((move) => {
        const responsibility = nameOf(move.responsibilityId);
        const said = {
          responsibility,
          from: figures.listed(move.lost.map(nameOf)),
          to: figures.listed(move.gained.map(nameOf)),
        };
        const kind =
          move.lost.length === 0 ? "gained" : move.gained.length === 0 ? "lost" : "moved";
        return (
          <li
            key={`${move.day}${move.responsibilityId}${move.lost}${move.gained}`}
            className="grid gap-x-5 gap-y-0.5 border-line border-b py-2.5 sm:grid-cols-[7.5rem_1fr_auto]"
          >
            <span className="text-sm text-soft tabular-nums">{figures.day(move.day)}</span>
            <span>
              {t(kind, said)}
              {move.isCorrection ? (
                <>
                  {" "}
                  <Badge look="dashed">{t("corrected")}</Badge>
                </>
              ) : null}
              <span className="block text-sm text-soft wrap-anywhere">
                {[move.by ? t("by", { name: move.by }) : null, move.reason]
                  .filter((part) => part)
                  .join(" · ")}
              </span>
            </span>
            <Anchor
              className="no-print justify-self-start text-sm underline underline-offset-3"
              href={compareHref(props.home, dayBefore(move.day), move.day)}
              aria-label={t("linkLabel", { responsibility, day: figures.day(move.day) })}
            >
              {t("link")}
            </Anchor>
          </li>
        );
      })}
    </ol>
  );
}
