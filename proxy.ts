import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/server/infra/env";

const isDevelopment = process.env.NODE_ENV === "development";

/**
 * Gives every answer its own content security policy. Next reads the nonce from the policy on the
 * request and puts it on each of its scripts and styles, which is why every page is dynamic.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // A page that asks to sign in first says where to come back to.
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("Content-Security-Policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "no-store");
  if (!isDevelopment && env().BASE_URL.startsWith("https:")) {
    response.headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
  return response;
}

export const config = {
  // Uploads stay outside: Next cuts bodies that pass the proxy at 10 MB. Each name is whole: the page
  // of an organisation called "Favicon Ico" must not slip by.
  matcher: ["/((?!_next/static/|_next/image$|api/upload$|icon\\.svg$|favicon\\.ico$).*)"],
};

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // The development overlay adds style elements without a nonce.
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");
}
