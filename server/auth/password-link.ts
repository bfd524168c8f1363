import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

/** How long a link to set a password works, in minutes. */
export const passwordLinkMinutes = 60;

/** The part of the link that nobody can guess: 256 random bits. */
export const newLinkToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of it. It is random enough for a fast hash. */
export const linkHash = (token: string): string => createHash("sha256").update(token).digest("base64url");

export const linkTokenSchema = z.string().min(1).max(100);
