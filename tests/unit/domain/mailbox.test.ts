import { expect, it } from "vitest";
import { mailboxOf } from "@/server/domain/mailbox";

it.each([
  ["Olga@Partner.Example", "olga@partner.example"],
  [" olga+second@partner.example ", "olga@partner.example"],
  ["+odd@partner.example", "+odd@partner.example"],
  ["a+b+c@x.example", "a@x.example"],
])("takes %j for the mailbox %j", (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox);
});
