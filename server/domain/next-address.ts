const ORIGIN = "https://januscope.invalid";
const LENGTH = 500;

/**
 * Where to go after signing in: `wanted` if it is a page of this product, else `fallback`. Refuses
 * other sites however they are spelt (`//host`, `/\host`, control characters), the API and the sign-in
 * pages themselves.
 */
export function safeNext(wanted: string | undefined, fallback: string): string {
  if (!wanted || wanted.length > LENGTH || !/^\/[^/\\]/.test(wanted)) return fallback;
  if (/[\p{Cc}\\\s]/u.test(wanted) || !URL.canParse(wanted, ORIGIN)) return fallback;
  const url = new URL(wanted, ORIGIN);
  if (url.origin !== ORIGIN || url.pathname.startsWith("//")) return fallback;
  const isClosed = /^\/(?:api|sign-in|sign-up)(?:\/|$)/.test(url.pathname);
  return isClosed ? fallback : `${url.pathname}${url.search}${url.hash}`;
}
