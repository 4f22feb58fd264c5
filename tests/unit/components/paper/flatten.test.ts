import { createElement, Fragment, type ReactNode } from "react";
import { expect, it } from "vitest";
import { Text, View } from "@/components/paper/elements";
import { flatten } from "@/components/paper/flatten";

const Named = ({ name }: { name: string }) => createElement(Text, null, "I am ", name);
const Nothing = (): ReactNode => null;

it("calls components, opens lists and fragments, and leaves out what is not there", () => {
  const paper = createElement(
    View,
    { wrap: false },
    createElement(Named, { name: "Ada" }),
    createElement(Nothing),
    false,
    [createElement(Fragment, { key: "both" }, createElement(Text, null, 7), "loose")],
  );
  expect(flatten(paper)).toEqual({
    type: "VIEW",
    props: { wrap: false },
    children: [
      { type: "TEXT", props: {}, children: ["I am ", "Ada"] },
      { type: "TEXT", props: {}, children: ["7"] },
      "loose",
    ],
  });
  expect(() => flatten(createElement(Nothing))).toThrow();
});
