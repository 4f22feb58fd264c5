import type { FirstRoleWording } from "./wording-shape";

/** English wording of the shipped questions and what belongs to them, under the `key@version` it words. */
export const WORDING_EN: FirstRoleWording = {
  questions: {
    "Q1@1": {
      title: "Business model",
      question: "What do your customers pay you for?",
      help: "Think of where most of the revenue comes from, or will come from.",
      options: {
        a: "A software product or platform: SaaS, FinTech, a marketplace, an API",
        b: "A physical or connected product with software inside",
        c: "Services by people and assets; technology stays behind the scenes",
        d: "Services that reach them mainly through our own digital channel",
        e: "We are an institution that serves internal users or citizens",
      },
    },
    "Q2@1": {
      title: "Headcount",
      question: "How many people work for the company?",
      options: {
        a: "Fewer than 25",
        b: "25 to 99",
        c: "100 to 499",
        d: "500 to 1,999",
        e: "2,000 or more",
      },
    },
    "Q3@1": {
      title: "Stage",
      question: "Where does the company stand?",
      options: {
        a: "Before its first revenue",
        b: "Early revenue",
        c: "Scaling fast",
        d: "Established and stable",
        e: "Established and in the middle of a transformation",
      },
    },
    "Q4@1": {
      title: "Revenue from technology customers touch",
      question: "How much of the revenue comes through technology that customers use themselves?",
      help: "An app, a web shop, an API, the product itself. A good guess is enough.",
      options: {
        a: "Less than 10 %",
        b: "10 to 39 %",
        c: "40 to 74 %",
        d: "75 % or more",
      },
    },
    "Q5@1": {
      title: "Internal operations",
      question: "How complex is the work that internal systems have to carry?",
      options: {
        a: "One site, a handful of online tools",
        b: "Several departments on standard tools",
        c: "Several sites or countries, with ERP or CRM integrations",
        d: "Complex logistics, a field force or a supply chain on core systems",
      },
    },
    "Q6@1": {
      title: "Sharpest pain",
      question: "What hurt most in the last two quarters?",
      options: {
        a: "The product was delivered slowly or unreliably",
        b: "We could not attract or keep engineers",
        c: "Internal systems are fragmented or manual",
        d: "Security or compliance findings, or internal outages",
        e: "Technology spending out of control",
        f: "Product and internal pain at once",
      },
    },
    "Q7@1": {
      title: "Who builds software",
      question: "Who builds software here?",
      options: {
        a: "Nobody; we do not build software",
        b: "An agency or contractors build our product",
        c: "1 to 10 product engineers of our own",
        d: "11 to 50 product engineers",
        e: "More than 50",
      },
    },
    "Q8@1": {
      title: "Who leads technology today",
      question: "Who leads technology today?",
      options: {
        a: "Nobody, or a supplier",
        b: "A technical founder, hands-on",
        c: "A head of engineering",
        d: "An IT manager or director",
        e: "Both a head of engineering and a head of IT",
      },
    },
    "Q9@1": {
      title: "Regulation and data",
      question: "How exposed is the company to regulation and sensitive data?",
      options: {
        a: "Little",
        b: "Personal data only (GDPR, CCPA)",
        c: "Customers ask for SOC 2 or ISO 27001 evidence",
        d: "Regulated sector or critical infrastructure",
      },
    },
    "Q10@1": {
      title: "Internal systems and product",
      question: "How closely are internal systems and the product tied together?",
      options: {
        a: "They are separate worlds",
        b: "They share identities or data",
        c: "One platform serves both",
        d: "They cannot be told apart",
      },
    },
    "Q11@1": {
      title: "Budget for technology leaders",
      question: "Which executive technology roles are in the budget for the next 12 months?",
      options: {
        a: "None full-time",
        b: "One",
        c: "One now and a second within 12 months",
        d: "Two now",
      },
    },
    "Q12@1": {
      title: "Main goal",
      question: "What is the main goal of the next 12 months?",
      options: {
        a: "Find product-market fit",
        b: "Scale product and customers",
        c: "Raise capital or pass a technical due diligence",
        d: "Standardise or automate internal work",
        e: "Replace a core system or integrate an acquisition",
        f: "Cut technology cost or risk",
      },
    },
    "Q13@1": {
      title: "Reach of an outage",
      question: "If internal systems fail for an hour, who stops working?",
      options: {
        a: "Almost nobody",
        b: "One or two teams",
        c: "Most employees",
        d: "Every site",
      },
    },
    "Q14@1": {
      title: "Talent",
      question: "Which talent do you compete for in the next year?",
      options: {
        a: "Product engineers and designers",
        b: "IT, security and data-governance staff",
        c: "Both, from the same pools and hubs",
        d: "We are not hiring",
      },
    },
  },
  vetoes: {
    "V1@1": "The budget holds one role at most, so hiring both now is out.",
    "V2@1": "No full-time role is in the budget, so every full-time answer is out.",
    "V3a@1": "With 2,000 people or more a part-time leader cannot carry the role.",
    "V3b@1":
      "With 500 people or more and money for a full-time role, a part-time one is too little.",
    "V4@1":
      "With 2,000 people, complex operations, a large digital revenue and separate systems, one role spans too much.",
    "V5@1":
      "Nothing is left: the company is too large for a part-time leader and no full-time role is in the budget. The two full-time roles are compared all the same; what is missing is the money.",
  },
  rules: {
    "R1@1": {
      name: "A product company hires a CTO first",
      text: "A company whose product is technology, such as SaaS or FinTech, generally hires a CTO first.",
    },
    "R2@1": {
      name: "A large service company hires a CIO first",
      text: "A large, established service company with complex internal logistics and thousands of employees generally hires a CIO first.",
    },
  },
  triggers: {
    "T1@1": "Headcount passes 500",
    "T2@1": "A first audit or customer review finds gaps in security or privacy",
    "T3@1": "An internal outage stops most employees",
    "T4@1": "Nobody can say what software subscriptions and cloud cost in total",
    "T5@1": "A second site or country, or an ERP or CRM that others have to connect to",
    "T6@1": "10 % or more of the revenue comes through technology that customers use",
    "T7@1": "More than ten people build software for customers",
    "T8@1": "Investors or buyers announce a technical due diligence",
    "T9@1": "You start to compete for product engineers and designers",
    "T10@1": "A full-time role is in the budget",
    "T11@1": "More than ten people build software for customers",
    "T12@1": "Headcount passes 100",
    "T13@1": "Customers or a regulator ask for security evidence",
    "T14@1": "Headcount passes 2,000",
    "T15@1": "More than 50 people build software for customers",
    "T16@1": "Product and internal systems hurt in the same quarter",
    "T17@1": "Product and internal systems grow apart into separate worlds",
    "T18@1": "Money for one full-time role is found",
  },
  holders: {
    founder: "The technical founder",
    "chief-executive": "The chief executive",
    "head-of-engineering": "The head of engineering",
    "lead-engineer": "A named lead engineer",
    "product-head": "The head of product",
    "it-manager": "The IT manager",
    "operations-head": "The head of operations",
    "finance-head": "The head of finance",
    "people-head": "The head of people",
    "legal-head": "The head of legal or an outside data-protection officer",
    "security-provider": "A named engineer with an outside security provider",
  },
};
