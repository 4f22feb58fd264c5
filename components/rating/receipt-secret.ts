import { sha256Of } from "@/server/domain/rating/sha256";

/** A secret of 256 random bits that a receipt alone holds: 43 letters, digits, dashes and underscores. */
export function newReceiptSecret(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** What is sent of it. */
export function hashOfSecret(secret: string): string {
  return base64url(sha256Of(secret));
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
