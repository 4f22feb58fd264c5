/** What members are told in the product, and what each is about. */
export const NOTIFICATIONS = {
  "rating-asked": "cycle",
  "rating-reminder": "cycle",
  "raters-proposed": "cycle",
  "cycle-released": "cycle",
  "cycle-unpublished": "cycle",
  "report-ready": "subject",
  "perception-asked": "perception",
  "first-role-asked": "first-role-round",
  "study-asked": "study",
  "import-committed": "import",
  "import-failed": "import",
} as const;

export type NotificationKind = keyof typeof NOTIFICATIONS;

/** What asks for answers to a cycle, as long as it takes any. */
export const ASKING = ["rating-asked", "rating-reminder"] as const;

/** For how many days a notification is kept. */
export const KEPT_DAYS = 180;

type Told = Readonly<{ kind: NotificationKind; targetId: string; teamId: string | null }>;

/** Where a notification leads; what is about a team's round stands below that team. */
export function notificationPath(org: string, { kind, targetId, teamId }: Told): string {
  const home = `/${org}`;
  switch (kind) {
    case "rating-asked":
    case "rating-reminder":
      return `${home}/ratings`;
    case "raters-proposed":
    case "cycle-released":
    case "cycle-unpublished":
      return `${home}/cycles/${targetId}`;
    case "report-ready":
      return `${home}/reports/${targetId}`;
    case "perception-asked":
      return `${home}/teams/${teamId}/perceptions/${targetId}/answer`;
    case "first-role-asked":
      return `${home}/teams/${teamId}/first-role/rounds/${targetId}/answer`;
    case "study-asked":
      return `${home}/studies/${targetId}`;
    case "import-committed":
    case "import-failed":
      return `${home}/imports/${targetId}`;
  }
}
