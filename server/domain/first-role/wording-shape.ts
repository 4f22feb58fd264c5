import type { InterimHolder } from "./interim-cover";

export type QuestionWording = Readonly<{
  title: string;
  question: string;
  help?: string;
  /** One text for each option id. */
  options: Readonly<Record<string, string>>;
}>;

/** A rule of the article: what it says in short, and of whom. */
export type RuleWording = Readonly<{ name: string; text: string }>;

/** All words of the model in one locale; everything but the holders under its `key@version`. */
export type FirstRoleWording = Readonly<{
  questions: Readonly<Record<string, QuestionWording>>;
  vetoes: Readonly<Record<string, string>>;
  rules: Readonly<Record<string, RuleWording>>;
  triggers: Readonly<Record<string, string>>;
  holders: Readonly<Record<InterimHolder, string>>;
}>;
