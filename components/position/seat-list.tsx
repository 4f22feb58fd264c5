import { useTranslations } from "next-intl";
import { EmptyState } from "../ui/empty-state";
import { Section } from "../ui/section";
import { CreatePair } from "./seat-actions";
import { SeatCard } from "./seat-card";
import type { SeatOfTeam, SeatPlace } from "./seat-data";
import { SeatTimeline } from "./seat-timeline";
import { SeatsElsewhen } from "./seats-elsewhen";

/** A team's seats on the day shown, their holders over time, and the seats of other days. */
export function SeatList({ seats, place }: { seats: readonly SeatOfTeam[]; place: SeatPlace }) {
  const t = useTranslations("positions");
  if (seats.length === 0) return <NoSeats place={place} />;
  const there = seats.filter((seat) => seat.isThere);
  return (
    <>
      <Section title={t("list")}>
        {there.length === 0 ? (
          <EmptyState title={t("empty.titleDay")} />
        ) : (
          <div className="grid items-start gap-4 lg:grid-cols-2">
            {there.map((seat) => (
              <SeatCard key={seat.id} seat={seat} place={place} />
            ))}
          </div>
        )}
      </Section>
      <Section title={t("timeline.title")}>
        <SeatTimeline seats={seats} on={place.on} today={place.today} />
      </Section>
      <SeatsElsewhen seats={seats.filter((seat) => !seat.isThere)} place={place} />
    </>
  );
}

function NoSeats({ place }: { place: SeatPlace }) {
  const t = useTranslations("positions.empty");
  const { org, team, today, canManage } = place;
  return (
    <EmptyState
      title={t("title")}
      headingLevel={2}
      action={canManage ? <CreatePair place={{ org, team }} today={today} /> : null}
    >
      {t(canManage ? "body" : "read")}
    </EmptyState>
  );
}
