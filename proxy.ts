import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, isOwnOrigin } from "./server/gate/page-policy";

// Headers only. Nobody is let in or kept out by rights here: that is each use case's own business.

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/** Pages that programs without a cookie may post to: a mail reader's one-click unsubscribe, a payment's webhook. */
const openToStrangers = /^\/(unsubscribe|webhooks)\//;

export function proxy(request: NextRequest): NextResponse {
  const appUrl = process.env.APP_URL ?? "http://localhost:3000";
  const { pathname } = request.nextUrl;
  if (
    !reading.has(request.method) &&
    !openToStrangers.test(pathname) &&
    !isOwnOrigin(request.headers, appUrl)
  ) {
    return new NextResponse("Another site's page may not change anything here.", { status: 403 });
  }
  const https = appUrl.startsWith("https:");
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy({ nonce, https, dev: process.env.NODE_ENV === "development" });
  // Next reads the nonce from the request's policy and puts it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "private, no-store");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("permissions-policy", "camera=(self), microphone=(), geolocation=()");
  if (https) response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  return response;
}

export const config = {
  // Not for files, nor for the API and uploads: bodies that pass through here are cut at 10 MB.
  matcher: ["/((?!_next/static|_next/image|api/|uploads/|favicon|icon|manifest|robots).*)"],
};
