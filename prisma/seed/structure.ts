import { findingEvents } from "./structure/findings";
import { GROUP_KPIS, LOGISTICS_KPIS } from "./structure/kpi-stories";
import { kpiEvents } from "./structure/kpis";
import { ownershipEvents } from "./structure/ownership";
import { dutiesOf, placeOf } from "./structure/place";
import { SCENARIOS } from "./structure/scenario-stories";
import { scenarioEvents } from "./structure/scenarios";
import { seatEvents } from "./structure/seats";
import { talentEvents } from "./structure/talent";
import { TALENT } from "./structure/talent-stories";
import { GROUP } from "./structure/team-group";
import { LOGISTICS } from "./structure/team-logistics";
import { OTHERS } from "./structure/team-others";
import { CHECKOUT, PLATFORM } from "./structure/team-product";
import type { Company, Event } from "./tenancy";

/** Fourteen months of who leads technology, who owns what of it, and how that is measured. */
export async function structureEvents(company: Company): Promise<Event[]> {
  const duties = await dutiesOf(company);
  const at = (team: string) => placeOf(company, duties, team);
  const group = at(GROUP.team);
  return [
    ...[GROUP, LOGISTICS, CHECKOUT, PLATFORM, ...OTHERS].flatMap((story) => {
      const place = at(story.team);
      return [
        ...seatEvents(place, story),
        ...ownershipEvents(place, story),
        ...findingEvents(place, story),
      ];
    }),
    ...SCENARIOS.flatMap((story) => scenarioEvents(at(story.team), story)),
    ...kpiEvents(group, GROUP.by, GROUP_KPIS),
    ...kpiEvents(at(LOGISTICS.team), LOGISTICS.by, LOGISTICS_KPIS),
    ...TALENT.flatMap((story) => talentEvents(group, story)),
  ];
}
