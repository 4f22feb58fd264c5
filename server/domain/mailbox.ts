/**
 * The mailbox behind an address, as far as it can be told: in lower case, and without what follows a plus
 * sign, by which most providers let one person have many addresses.
 */
export function mailboxOf(address: string): string {
  const text = address.trim().toLowerCase();
  const at = text.lastIndexOf("@");
  const [local = "", domain] = [text.slice(0, at), text.slice(at + 1)];
  const plus = local.indexOf("+");
  return `${plus > 0 ? local.slice(0, plus) : local}@${domain}`;
}
