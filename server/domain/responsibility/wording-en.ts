import type { CatalogueWording } from "./wording";

/** English wording of the shipped responsibilities, each under the `key@version` that it words. */
export const WORDING_EN: CatalogueWording = {
  "D01@draft-1": {
    name: "Product technology vision",
    definition:
      "Choosing languages, frameworks and target architecture so that the product can grow with demand.",
    kpis: [
      "Share of roadmap on target architecture",
      "Cost and time to add a market",
      "Architecture decisions reviewed on date",
    ],
    origin: "The article's “Product Vision: Selecting the languages and frameworks”.",
  },
  "D02@draft-1": {
    name: "Customer-facing platform and reliability",
    definition:
      "Running the technology that customers touch, with the speed and availability promised to them.",
    kpis: [
      "Service levels attained",
      "95th percentile latency",
      "Change failure rate",
      "Time to restore",
    ],
    origin: "The article's “tech stack that powers the customer experience”.",
  },
  "D03@draft-1": {
    name: "R&D and emerging technology",
    definition:
      "Trying new technology, from generative AI to edge computing, and turning the worthwhile part into offers.",
    kpis: [
      "Share of experiments that reach production",
      "Revenue from features younger than 18 months",
      "Time to stop failed bets",
    ],
    origin: "The article's “R&D that fuels innovation” and “Generative AI or edge computing”.",
  },
  "D04@draft-1": {
    name: "Engineering culture and delivery",
    definition: "How developers work: methods, quality habits and the flow of change.",
    kpis: ["Lead time", "Deployment frequency", "Rework rate", "Developer satisfaction"],
    origin: "The article's “Engineering Culture” of agile methods and DevOps.",
  },
  "D05@draft-1": {
    name: "Technical debt and quality",
    definition: "Keeping the cost of change under control while delivering.",
    kpis: ["Debt's share of capacity", "Age of critical debt", "Escaped defects"],
    origin: "The article's “sprints, deployments, and technical debt management”.",
  },
  "D06@draft-1": {
    name: "External technical voice",
    definition: "Showing technical strength to investors, customers, partners and candidates.",
    kpis: [
      "Due-diligence findings closed",
      "Technical win rate",
      "Reach of talks and publications",
      "Candidates who come by themselves",
    ],
    origin: "The article's “External Evangelism”.",
  },
  "D07@draft-1": {
    name: "Business systems (ERP, CRM, data flows)",
    definition: "The core systems that run sales, finance, supply and service.",
    kpis: [
      "Process uptime",
      "Time from order to cash",
      "Integration failures",
      "User satisfaction",
    ],
    origin: "The article's “internal systems”, ERP and CRM first among them.",
  },
  "D08@draft-1": {
    name: "Infrastructure and technology spend",
    definition: "Internal cloud, networks and the bought software, and what they cost.",
    kpis: [
      "IT spend per revenue",
      "Share of software licences in use",
      "Cloud budget variance",
      "Trend of unit cost",
    ],
    origin: "The article's “Infrastructure Management: Overseeing the cloud budgets”.",
  },
  "D09@draft-1": {
    name: "Security operations",
    definition: "Preventing, detecting and handling threats across the company.",
    kpis: [
      "Mean time to detect and to contain",
      "Age of critical patches",
      "Phishing failure rate",
      "Share of accounts with a second factor",
    ],
    origin: "The article's “cybersecurity protocols”.",
  },
  "D10@draft-1": {
    name: "Privacy and compliance",
    definition: "Meeting data-protection and sector duties, with evidence.",
    kpis: [
      "Open audit findings by age",
      "Coverage of impact assessments",
      "Time to answer requests",
      "Controls passed",
    ],
    origin: "The article's “data protection (GDPR, CCPA)”.",
  },
  "D11@draft-1": {
    name: "Business process automation",
    definition: "Tools that make HR, finance, marketing and others faster.",
    kpis: ["Hours saved", "Manual steps removed", "Cycle time", "Share of staff using it"],
    origin: "The article's “Business Process Automation”.",
  },
  "D12@draft-1": {
    name: "Digital workplace and continuity",
    definition:
      "A stable, usable work environment wherever people are, kept alive through a crisis.",
    kpis: [
      "Tickets solved at first contact",
      "Working hours lost",
      "Recovery tests passed",
      "Employees' score for IT",
    ],
    origin: "The article's “stable digital workspace” and “operational continuity”.",
  },
  "D13@draft-1": {
    name: "Customer trust and incident response",
    definition: "One response when an internal event reaches customers.",
    kpis: [
      "Time to notify",
      "Score of joint drills",
      "Causes that repeat",
      "Customers lost over trust",
    ],
    origin: "The article's “a data breach … directly affects the customer's trust”.",
  },
  "D14@draft-1": {
    name: "Technology talent and hub strategy",
    definition: "Where, how and whom to hire, develop and keep, across both organisations.",
    kpis: [
      "Time to fill",
      "Offers accepted",
      "Regretted leavers",
      "Hub cost per productive hire",
      "Pay-equity gap",
    ],
    origin: "The article's “which geographical hubs”, a “joint leadership challenge”.",
  },
  "D15@draft-1": {
    name: "Data and AI platform and governance",
    definition: "A shared data foundation, the rules of access, and who answers for models.",
    kpis: [
      "Trusted data products",
      "Lead time of access",
      "Models with an owner and a review",
      "Data and model incidents",
    ],
    origin: "General practice; the article names no more of it than “Generative AI”.",
  },
  "D16@draft-1": {
    name: "Digital strategy and investment portfolio",
    definition:
      "One plan of what to fund, buy, build and retire, and the vendor choices that bind both.",
    kpis: [
      "Plan against outcome",
      "Share of spend with a named benefit owner",
      "Tools bought twice",
      "Lead time of decisions",
    ],
    origin: "The article's “cohesive digital strategy” and “high-stakes calls on vendors”.",
  },
};
