import type { CatalogueWording } from "./wording";

/** English wording of the shipped instrument, each text under the `key@version` that it words. */
export const WORDING_EN: CatalogueWording = {
  name: "Seven qualities of technology leadership",
  window: "last 6 months",
  scaleLabels: ["almost never", "seldom", "about half the time", "mostly", "almost always"],
  notObserved: "not observed",
  qualities: {
    "strategic-vision@1": {
      name: "Strategic vision",
      definition:
        "Links technology choices to where the company wants to be and makes the link usable for others.",
    },
    "cultural-intelligence@1": {
      name: "Cultural intelligence",
      definition:
        "Notices cultural differences in communication and adjusts the own way of leading.",
    },
    "adaptability@1": {
      name: "Adaptability",
      definition: "Changes course on evidence and keeps people steady while doing so.",
    },
    "decisiveness@1": {
      name: "Decisiveness",
      definition: "Makes hard calls in time, with clear ownership and criteria.",
    },
    "empathy@1": {
      name: "Empathy",
      definition: "Understands how work feels for people and lets that change plans.",
    },
    "trust@1": {
      name: "Trust",
      definition: "Gives real authority, keeps promises, and can be told the truth.",
    },
    "resourcefulness@1": {
      name: "Resourcefulness",
      definition: "Reaches goals with the means at hand and finds means others overlook.",
    },
  },
  items: {
    "SV1@1": {
      self: "I explain technology decisions by the business result they serve over the coming years.",
      other:
        "Explains technology decisions by the business result they serve over the coming years.",
    },
    "SV2@1": {
      self: "I turn strategy into a few technology priorities and say what we will not do.",
      other: "Turns strategy into a few technology priorities and says what will not be done.",
    },
    "SV3@1": {
      self: "I review the roadmap with business leaders and change it when the strategy moves.",
      other: "Reviews the roadmap with business leaders and changes it when the strategy moves.",
    },
    "SV4@1": {
      self: "I bring options for coming shifts before they become urgent.",
      other: "Brings options for coming shifts before they become urgent.",
    },
    "CQ1@1": {
      self: "I adapt how I give direction and feedback to the person's communication style.",
      other: "Adapts how direction and feedback are given to the person's communication style.",
    },
    "CQ2@1": {
      self: "I check that colleagues in other languages or time zones could object before a decision closes.",
      other:
        "Checks that colleagues in other languages or time zones could object before a decision closes.",
    },
    "CQ3@1": {
      self: "I share inconvenient meeting hours fairly among locations.",
      other: "Shares inconvenient meeting hours fairly among locations.",
    },
    "CQ4@1": {
      self: "I ask how a decision will land locally and change it when needed.",
      other: "Asks how a decision will land locally and changes it when needed.",
    },
    "AD1@1": {
      self: "I change a plan when its assumption proves wrong and say why.",
      other: "Changes a plan when its assumption proves wrong and says why.",
    },
    "AD2@1": {
      self: "I test new technology in small time-boxed trials before deciding.",
      other: "Tests new technology in small time-boxed trials before deciding.",
    },
    "AD3@1": {
      self: "I keep priorities clear while direction changes.",
      other: "Keeps priorities clear while direction changes.",
    },
    "AD4@1": {
      self: "I support changes I did not choose.",
      other: "Supports changes they did not choose.",
    },
    "DE1@1": {
      self: "I make important calls by the agreed date with the information at hand.",
      other: "Makes important calls by the agreed date with the information at hand.",
    },
    "DE2@1": {
      self: "I state who decides, by when and on which criteria before debate starts.",
      other: "States who decides, by when and on which criteria before debate starts.",
    },
    "DE3@1": {
      self: "I spend more time on decisions that are hard to reverse than on easy ones.",
      other: "Spends more time on decisions that are hard to reverse than on easy ones.",
    },
    "DE4@1": {
      self: "I reopen a decision only for new facts.",
      other: "Reopens a decision only for new facts.",
    },
    "EM1@1": {
      self: "I notice overload and change workload or dates.",
      other: "Notices overload and changes workload or dates.",
    },
    "EM2@1": {
      self: "I listen to the end before defending or fixing.",
      other: "Listens to the end before defending or fixing.",
    },
    "EM3@1": {
      self: "I protect focus time and time off, also for remote people.",
      other: "Protects focus time and time off, also for remote people.",
    },
    "EM4@1": {
      self: "I plan on-call, migrations and reorganisations with their human cost in view.",
      other: "Plans on-call, migrations and reorganisations with their human cost in view.",
    },
    "TR1@1": {
      self: "I delegate outcomes together with the right to decide how.",
      other: "Delegates outcomes together with the right to decide how.",
    },
    "TR2@1": {
      self: "I let experts overrule me in their field.",
      other: "Lets experts overrule them in their field.",
    },
    "TR3@1": {
      self: "I admit my mistakes openly and early.",
      other: "Admits mistakes openly and early.",
    },
    "TR4@1": {
      self: "I keep commitments and confidences.",
      other: "Keeps commitments and confidences.",
    },
    "RE1@1": {
      self: "I find a workable way with the people, money and tools available.",
      other: "Finds a workable way with the people, money and tools available.",
    },
    "RE2@1": {
      self: "I compare build, buy, reuse and automate before asking for headcount.",
      other: "Compares build, buy, reuse and automate before asking for headcount.",
    },
    "RE3@1": {
      self: "I look for talent beyond the usual places.",
      other: "Looks for talent beyond the usual places.",
    },
    "RE4@1": {
      self: "I lend people, tools or budget to my counterpart when the company gains more.",
      other: "Lends people, tools or budget to their counterpart when the company gains more.",
    },
  },
  anchors: {
    "strategic-vision@1": [
      "Answers requests one by one; cannot name the goal a project serves.",
      "Quotes the company goal, but the work list is unchanged by it.",
      "Keeps a roadmap that names a business goal per item.",
      "Drops or reorders work when goals move and tells those affected why.",
      "Peers outside technology plan with the roadmap in hand and cite it in their own decisions.",
    ],
    "cultural-intelligence@1": [
      "Uses one style for all; remote sites learn of decisions afterwards.",
      "Mentions differences, keeps headquarters habits.",
      "Rotates meeting times and writes decisions down for all sites.",
      "Invites dissent in the form each culture uses and acts on it.",
      "Sites trade practices with each other because this leader built the bridge; conflicts across sites get solved without escalation.",
    ],
    "adaptability@1": [
      "Defends the old plan after facts have changed.",
      "Changes late, under pressure, without explanation.",
      "Reviews assumptions at set dates and adjusts.",
      "Runs trials with stop rules and moves people and money by the outcome.",
      "Others bring bad news early because change here is quick, fair and explained.",
    ],
    "decisiveness@1": [
      "Calls are postponed or left to others; vendors and teams wait.",
      "Decides, then reverses after the next conversation.",
      "Meets most decision dates; owner and reason are written.",
      "Sorts calls by reversibility, decides fast where cheap to undo.",
      "Difficult calls hold; people can tell in advance how a decision will be made.",
    ],
    "empathy@1": [
      "Overload is treated as a personal weakness.",
      "Shows sympathy, plans stay the same.",
      "Asks regularly how people cope and removes single burdens.",
      "Changes scope or staffing before people break; remote people included.",
      "Teams volunteer early warnings and load is balanced across teams, not only inside one.",
    ],
    "trust@1": [
      "Checks each step and takes work back.",
      "Delegates tasks but not decisions.",
      "Agrees results and check-points, then stays out.",
      "Accepts expert advice against the own preference, visibly.",
      "Decisions get made well in this leader's absence, and problems reach them first.",
    ],
    "resourcefulness@1": [
      "Waits for budget; the same tool is bought twice.",
      "Finds ways round limits that create later cost.",
      "Weighs two or three options with cost before asking.",
      "Reuses across teams and hires from new places with results.",
      "The company does more with the same means because this leader shares them.",
    ],
  },
};
