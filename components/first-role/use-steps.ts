import { useSearchParams } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import { formatDraft, OPEN, parseDraft } from "@/server/domain/first-role/answers";
import type { Answers } from "@/server/domain/first-role/model";
import type { AskedQuestion } from "@/server/domain/first-role/wording";

type Steps = Readonly<{
  /** The question shown, from 0. */
  at: number;
  answers: Answers;
  choose: (option: string) => void;
  go: (at: number) => void;
  heading: RefObject<HTMLHeadingElement | null>;
}>;

/**
 * The question and the answers so far, both kept in the address: reload, back and a bookmark lose
 * nothing. An earlier address is brought up to date when one comes back to it.
 */
export function useSteps(
  questions: readonly AskedQuestion[],
  initial: Readonly<{ answers: Answers; at: number }>,
): Steps {
  const params = useSearchParams();
  const [answers, setAnswers] = useState(() => {
    // On the way back from the answer the browser brings the page as it was first sent, but not this.
    const given = params.get("answers");
    return given === null ? initial.answers : parseDraft(given, { questions });
  });
  const [at, setAt] = useState(() => stepIn(params, questions.length) ?? initial.at);
  const heading = useFocusOnHeading(at);

  // The address follows what is shown, not the other way round: keys may be faster than the router.
  useEffect(() => {
    if (window.location.search !== addressOf(at, answers)) {
      window.history.replaceState(null, "", addressOf(at, answers));
    }
  }, [at, answers]);
  useEffect(() => {
    const comeBack = () => {
      const given = stepIn(new URLSearchParams(window.location.search), questions.length);
      if (given !== null) setAt(given);
    };
    window.addEventListener("popstate", comeBack);
    return () => window.removeEventListener("popstate", comeBack);
  }, [questions.length]);

  return {
    at,
    answers,
    choose: (option) => setAnswers(answers.map((one, place) => (place === at ? option : one))),
    go: (next) => {
      window.history.pushState(null, "", addressOf(next, answers));
      setAt(next);
    },
    heading,
  };
}

/** Whether a question has its answer. */
export function isAnswered(answers: Answers, at: number): boolean {
  return (answers[at] ?? OPEN) !== OPEN;
}

// The question is where the keys work: it has the focus from the start, unless something else has.
function useFocusOnHeading(at: number): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<number | null>(null);
  useEffect(() => {
    const isFirst = shown.current === null;
    if (shown.current === at) return;
    shown.current = at;
    if (isFirst && document.activeElement !== document.body) return;
    if (!isFirst) window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [at]);
  return heading;
}

function stepIn(params: Pick<URLSearchParams, "get">, total: number): number | null {
  const step = Number(params.get("step"));
  return Number.isInteger(step) && step >= 1 && step <= total ? step - 1 : null;
}

function addressOf(at: number, answers: Answers): string {
  const params = new URLSearchParams(window.location.search);
  params.delete("choice");
  params.set("step", String(at + 1));
  params.set("answers", formatDraft(answers));
  return `?${params}`;
}
