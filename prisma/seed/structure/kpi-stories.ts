import type { KpiStory } from "./kpis";

const MONTHLY = { staleAfterDays: 45, since: 320, until: 6 } as const;
const QUARTERLY = { staleAfterDays: 120, since: 310, every: 91, until: 20 } as const;

export const GROUP_KPIS: readonly KpiStory[] = [
  {
    ...{ ...MONTHLY, duty: "D02", name: "Availability of the customer platform", unit: "%" },
    ...{ good: "up", target: "99.9" },
    figures: [99.71, 99.84, 99.62, 99.88, 99.9, 99.91, 99.87, 99.93, 99.94, 99.95],
  },
  {
    ...{ ...MONTHLY, duty: "D02", name: "95th percentile latency", unit: "ms" },
    ...{ good: "down", target: "400" },
    figures: [640, 655, 610, 590, 560, 520, 525, 480, 455, 430],
    lastNote: "first month on the new edge",
  },
  {
    ...{ ...MONTHLY, duty: "D04", name: "Lead time for changes", unit: "days" },
    ...{ good: "down", target: "5" },
    figures: [11.5, 10.8, 9.6, 9.9, 8.2, 7.1, 6.4, 5.6, 4.8, 4.2],
  },
  {
    ...{ ...MONTHLY, duty: "D05", name: "Escaped defects", unit: "a month" },
    ...{ good: "down", target: "12", owner: "VP Engineering" },
    figures: [21, 19, 22, 18, 17, 15, 16, 14, 13, 15],
  },
  {
    ...{ ...MONTHLY, duty: "D08", name: "Cloud spend against budget", unit: "%" },
    ...{ good: "down", target: "100" },
    figures: [97, 99, 98, 103, 108, 112, 109, 107, 111, 109],
    lastNote: "two regions more than planned",
  },
  {
    ...{ duty: "D09", name: "Mean time to contain", unit: "hours", good: "down", target: "24" },
    ...{ staleAfterDays: 60, since: 318, until: 138 },
    figures: [61, 55, 48, 40, 37, 31],
    lastNote: "the last figure before the change of tool",
  },
  {
    ...{ ...QUARTERLY, duty: "D07", name: "Time from order to cash", unit: "days" },
    ...{ good: "down", target: "30" },
    figures: [44, 41, 36, 29],
  },
  {
    ...{ ...MONTHLY, duty: "D12", name: "Working hours lost", unit: "hours a head" },
    ...{ good: "down", target: "1.5" },
    figures: [2.4, 2.1, 1.9, 2.2, 1.8, 1.6, 1.4, 1.5, 1.7, 1.9],
  },
  {
    ...{ duty: "D13", name: "Score of joint drills", unit: "of 5", good: "up", target: "4" },
    ...{ staleAfterDays: 200, since: 305, every: 120, until: 44 },
    figures: [2.5, 3.2, 4.1],
  },
  {
    ...{ ...QUARTERLY, duty: "D14", name: "Regretted leavers", unit: "%" },
    ...{ good: "down", target: "5" },
    figures: [8.1, 7.4, 6.2, 5.8],
  },
  {
    ...{ ...MONTHLY, duty: "D15", name: "Models with an owner and a review", unit: "%" },
    ...{ good: "up", target: "95", since: 204 },
    figures: [35, 52, 68, 80, 91, 96],
  },
  {
    ...{ duty: "D16", name: "Spend with a named benefit owner", unit: "%", good: "up" },
    ...{ target: "80", staleAfterDays: 100, since: 12 },
  },
];

export const LOGISTICS_KPIS: readonly KpiStory[] = [
  {
    ...{ ...MONTHLY, duty: "D07", name: "Integration failures", unit: "a week" },
    ...{ good: "down", target: "4" },
    figures: [12, 11, 9, 9, 7, 6, 5, 4, 3, 3],
  },
  {
    ...{ ...QUARTERLY, duty: "D12", name: "Recovery tests passed", unit: "%" },
    ...{ good: "up", target: "100" },
    figures: [60, 75, 100, 100],
  },
  {
    ...{ duty: "D02", name: "Service levels attained", unit: "%", good: "up", target: "98" },
    ...{ staleAfterDays: 45, since: 76, until: 9 },
    figures: [93.5, 95.2, 96.8],
  },
];
