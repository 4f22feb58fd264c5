import type { TalentStory } from "./talent";

const HOW = { by: "chiara", raters: { cto: "chiara", cio: "elif" } } as const;

/** A plan that both have rated and agreed on, and one that is only begun. */
export const TALENT: readonly TalentStory[] = [
  {
    ...{ ...HOW, name: "Seats for the next two years", made: 46, rated: 0, agreed: 0 },
    hubs: [
      {
        ...{ name: "Lisbon", place: "Portugal", timeZone: "Europe/Lisbon" },
        ...{ cto: "33433333", cio: "32332323" },
        agreed: { seat: "CTO", cto: 4, cio: 0, shared: 2 },
      },
      {
        ...{ name: "Kraków", place: "Poland", timeZone: "Europe/Warsaw" },
        ...{ cto: "32333323", cio: "43433433" },
        agreed: { seat: "CIO", cto: 1, cio: 4, shared: 0 },
      },
      {
        ...{ name: "Dubai", place: "Emirates", timeZone: "Asia/Dubai" },
        ...{ cto: "44112213", cio: "44222223" },
        agreed: { seat: "VP Engineering", cto: 3, cio: 3, shared: 0 },
      },
      {
        ...{ name: "Nairobi", place: "Kenya", timeZone: "Africa/Nairobi" },
        ...{ cto: "24343122", cio: "13221211" },
      },
    ],
    demands: [
      {
        ...{ role: "Platform engineer", side: "cto", duty: "D02", ahead: 1, seats: 4 },
        ...{ skills: ["kubernetes", "go"], level: "senior", isCritical: true },
        ...{ hub: "Lisbon", backup: "Kraków" },
      },
      {
        ...{ role: "Integration engineer", side: "cio", duty: "D07", ahead: 1, seats: 4 },
        ...{ skills: ["sap", "event streaming"], level: "mid", hub: "Kraków" },
      },
      {
        ...{ role: "Cloud cost analyst", side: "cto", duty: "D08", ahead: 2, seats: 1 },
        ...{ skills: ["cloud finance"], level: "mid", hub: "Kraków" },
      },
      {
        ...{ role: "Data engineer", side: "both", duty: "D15", ahead: 2, seats: 2 },
        ...{ skills: ["python", "data modelling"], level: "senior", hub: "Lisbon" },
      },
      {
        ...{ role: "Mobile engineer", side: "cto", duty: "D03", ahead: 3, seats: 3 },
        ...{ skills: ["kotlin", "swift"], level: "mid", hub: "Dubai" },
      },
      {
        ...{ role: "Service desk engineer", side: "cio", duty: "D12", ahead: 3, seats: 3 },
        ...{ skills: ["endpoint management"], level: "junior", hub: "Dubai" },
      },
      {
        ...{ role: "Security analyst", side: "cio", duty: "D09", ahead: 2, seats: 1 },
        ...{ skills: ["incident response"], level: "senior", isCritical: true },
      },
    ],
  },
  {
    ...{ ...HOW, name: "Hands for the data platform", made: 5 },
    hubs: [{ name: "Tallinn", place: "Estonia", timeZone: "Europe/Tallinn" }],
    demands: [
      {
        ...{ role: "Machine learning engineer", side: "cto", duty: "D15", ahead: 2, seats: 2 },
        ...{ skills: ["python", "mlops"], level: "senior", hub: "Tallinn" },
      },
      {
        ...{ role: "Machine learning engineer", side: "cio", duty: "D11", ahead: 2, seats: 1 },
        ...{ skills: ["python", "process mining"], level: "mid", hub: "Tallinn" },
      },
    ],
  },
];
