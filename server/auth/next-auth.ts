import "server-only";
import { headers } from "next/headers";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { execute } from "../gate/execute";
import { log } from "../gate/log";
import type { Failure } from "../gate/problem";
import { requestCall } from "../gate/request-call";
import { browserId } from "./browser-id";
import { cookieName, cookieOptions, sessionCookieAge } from "./cookies";
import { knownDevice, rememberDevice } from "./known-device";
import { rememberLocale } from "./remember-locale";
import { authSecret } from "./secret";
import { signInStaff } from "./sign-in-staff";
import { signInWithCode } from "./sign-in-with-code";
import { signOutHere } from "./sign-out";

declare module "@auth/core/jwt" {
  interface JWT {
    /** All that the cookie carries: who it is and what they may is read from the session's row at each request. */
    sessionId?: string;
  }
}

/** How a refused sign-in leaves next-auth, with the gate's own answer in it. */
class SignInRefused extends CredentialsSignin {
  constructor(readonly failure: Failure) {
    super();
  }
}

/** The ways to sign in. A way that is not in this list would be taken for success without a word. */
const ways = { staff: signInStaff, customer: signInWithCode } as const;

/**
 * The only file that knows next-auth: it seals the session's id in a cookie and takes it back. Each way to sign in
 * is a use case like all others, behind a provider of its own; nothing else is configured and no route of next-auth is
 * open. Sessions are rows (`server/auth/session-actor.ts`), so that signing out, disabling a person and taking a
 * right away hold at the next request.
 */
const { signIn, signOut } = NextAuth(() => ({
  secret: authSecret(),
  trustHost: true,
  session: { strategy: "jwt", maxAge: sessionCookieAge },
  cookies: {
    sessionToken: { name: cookieName("session"), options: cookieOptions() },
    callbackUrl: { name: cookieName("callback"), options: cookieOptions() },
  },
  providers: Object.entries(ways).map(([id, useCase]) =>
    Credentials({ id, authorize: (input) => through(useCase, input) }),
  ),
  callbacks: {
    jwt: ({ token, user }) => (user?.id ? { sessionId: user.id } : token),
  },
  logger: {
    error: (error) => {
      if (!(error instanceof SignInRefused)) log.error({ err: error }, "sign-in");
    },
    warn: () => undefined,
    debug: () => undefined,
  },
}));

/** next-auth passes credentials as a form; the use case's input travels in one field of it. */
async function through(
  useCase: (typeof ways)[keyof typeof ways],
  credentials: Partial<Record<string, unknown>>,
) {
  const [call, device, browser, head] = await Promise.all([
    requestCall(),
    knownDevice(),
    browserId(),
    headers(),
  ]);
  const typed: object = JSON.parse(String(credentials.input));
  const input = { ...typed, device, browser, userAgent: head.get("user-agent")?.slice(0, 300) ?? null };
  const result = await execute(useCase, { ...call, input });
  if (result.kind !== "done") throw new SignInRefused(result);
  await rememberDevice(result.value.subject, device);
  if ("locale" in result.value) await rememberLocale(result.value.locale);
  return { id: result.value.sessionId };
}

/** Signs the browser in. @returns how it was refused, or null. */
export async function signInAs(provider: keyof typeof ways, input: object): Promise<Failure | null> {
  try {
    await signIn(provider, { input: JSON.stringify(input), redirect: false });
    return null;
  } catch (error) {
    if (error instanceof SignInRefused) return error.failure;
    throw error;
  }
}

/** Ends the session and takes its cookie away. */
export async function signOutBrowser(): Promise<void> {
  await execute(signOutHere, { ...(await requestCall()), input: {} });
  await signOut({ redirect: false });
}
