/** The layers of the house and their one direction; see docs/decisions and README. */
const FEATURE_FRIENDS = [
  // organisations are born with an instrument, a self cycle and the responsibilities
  ["organisations", "instruments"],
  ["organisations", "responsibilities"],
  // a position that ends takes what it owned with it
  ["positions", "ownership"],
  // the grid is a team's structure on a day
  ["ownership", "structure"],
  // findings are told while the grid is typed
  ["ownership", "findings"],
  // a self-rating asks the questions of an instrument
  ["scorecards", "instruments"],
  // a rating of another asks the questions of an instrument
  ["ratings", "instruments"],
  // whoever launches a cycle has its raters invited
  ["cycles", "ratings"],
  // who can still be asked, and who is rated themselves, is the cycle's to say
  ["ratings", "cycles"],
  // what waits for somebody's rating stands in the overview and beside its place in the frame
  ["overview", "ratings"],
  ["organisations", "ratings"],
  // beside what members are told here stands whether they are reminded by mail
  ["notifications", "reminders"],
  // and so does a study that somebody was asked to judge in
  ["organisations", "studies"],
  // an instrument is shown with what was found of it
  ["instruments", "studies"],
  // and with how consistently it was answered in released cycles
  ["instruments", "cycles"],
  // a report sets what others see against the subject's self-rating, in the words of the instrument
  ["subject-reports", "scorecards"],
  ["subject-reports", "instruments"],
  // an import makes an instrument, a cycle and a release
  ["imports", "instruments"],
  ["imports", "releases"],
  // a release tells whom it is about that their report can be read
  ["releases", "subject-reports"],
  // the comparison and the overview are pages over several nouns
  ["comparisons", "scorecards"],
  ["comparisons", "instruments"],
  ["exports", "comparisons"],
  // a report as a file is what its reader sees on screen
  ["exports", "subject-reports"],
  ["overview", "scorecards"],
  ["overview", "perceptions"],
  ["overview", "timeline"],
  // a team's own page begins with how its structure stands
  ["teams", "structure"],
  // a visitor's result is kept for a team that may be new
  ["first-role", "teams"],
  // whoever is accountable today owns a KPI that names no owner
  ["kpis", "structure"],
  // a demand names a responsibility, and a position may be accountable for a hub
  ["talent", "structure"],
  // a round asks about a team's structure; its session moves an A
  ["perceptions", "structure"],
  ["perceptions", "ownership"],
  // the rules read the structure
  ["findings", "structure"],
  // a day gone by is assessed by what was known then
  ["timeline", "findings"],
  // where both roles look rests on the structure and on what the rules know
  ["convergence", "structure"],
  ["convergence", "findings"],
  // a scenario forks what the record says, and becomes real through the writers of seats and cells
  ["scenarios", "timeline"],
  ["scenarios", "structure"],
  ["scenarios", "ownership"],
  ["scenarios", "positions"],
  // raters are those of a subject of a cycle
  ["raters", "cycles"],
  // who is rated says which qualities of the instrument matter most
  ["raters", "instruments"],
  // all teams at once are many records of one day
  ["landscape", "timeline"],
  // a report is one paper about everything that is known of a team's structure
  ["reports", "timeline"],
  ["reports", "kpis"],
  ["reports", "first-role"],
];

const friends = FEATURE_FRIENDS.map(([from, to]) => ({
  name: `feature-${from}-knows-only-its-friends`,
  from,
  to,
}));

const featuresWithFriends = [...new Set(friends.map((one) => one.from))];

export default {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "domain-is-pure",
      comment:
        "rules know neither I/O nor frameworks; zod and named maths libraries are all they may use",
      severity: "error",
      from: { path: "^server/domain" },
      to: { pathNot: "^server/domain|^node_modules/(zod|simple-statistics)/" },
    },
    {
      name: "infra-knows-no-subject",
      severity: "error",
      from: { path: "^server/infra" },
      to: { path: "^(app|components|tests|scripts)/|^server/(features|api|jobs)/" },
    },
    {
      name: "features-know-no-door",
      comment: "only a feature's router opens doors",
      severity: "error",
      from: { path: "^server/features/", pathNot: "/router\\.ts$" },
      to: { path: "^(app|components|tests|scripts)/|^server/(api|jobs)/" },
    },
    {
      name: "routers-open-doors-only",
      severity: "error",
      from: { path: "^server/features/.*/router\\.ts$" },
      to: {
        path: "^(app|components|tests|scripts)/|^server/(jobs|infra)/|^server/api/(?!procedure)",
      },
    },
    {
      name: "features-keep-to-themselves",
      severity: "error",
      from: { path: `^server/features/(?!(?:${featuresWithFriends.join("|")})/)([^/]+)/` },
      to: { path: "^server/features/", pathNot: "^server/features/$1/" },
    },
    ...featuresWithFriends.map((name) => ({
      name: `${name}-knows-only-its-friends`,
      severity: "error",
      from: { path: `^server/features/${name}/` },
      to: {
        path: "^server/features/",
        pathNot: [name, ...friends.filter((one) => one.from === name).map((one) => one.to)].map(
          (one) => `^server/features/${one}/`,
        ),
      },
    })),
    {
      name: "components-see-no-server",
      comment: "a component may share rules and the router's type, nothing that runs on the server",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^server/(?!domain/)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pages-read-through-the-caller",
      severity: "error",
      from: { path: "^app/(?!api/)" },
      to: { path: "^server/(features|infra|jobs)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "prisma-behind-the-door",
      comment: "the client is made in infra only; a feature gets a transaction from its context",
      severity: "error",
      from: { pathNot: "^(generated|tests|prisma)/|^server/infra/(db|jobs-db|sql)\\.ts$" },
      to: { path: "^generated/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "jobs-connection-for-jobs",
      severity: "error",
      from: { pathNot: "^server/jobs/|^tests/" },
      to: { path: "^server/infra/jobs-db" },
    },
    {
      name: "next-auth-in-one-place",
      severity: "error",
      from: { pathNot: "^server/infra/next-auth|^app/api/auth/|^components/account/" },
      to: { path: "^node_modules/next-auth/" },
    },
    {
      name: "base-ui-wrapped",
      severity: "error",
      from: { pathNot: "^components/ui/" },
      to: { path: "^node_modules/@base-ui/" },
    },
    {
      name: "no-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^\\.next/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|generated" },
    exclude: { path: "^\\.next" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
