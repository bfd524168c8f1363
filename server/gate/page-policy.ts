/** What a page may load, run and be framed by. `nonce` is made anew for each request. */
export function contentSecurityPolicy({
  nonce,
  https,
  dev,
}: {
  nonce: string;
  https: boolean;
  /** The dev server evaluates code to refresh modules. */
  dev: boolean;
}): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Widths and positions that are computed stand in style attributes; those run no code.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/**
 * Whether a request that changes something comes from our own pages. A missing origin and `null` (a sandboxed frame, a
 * local file) are strangers. Programs with a key and mail readers are not asked: they send no cookie.
 */
export function isOwnOrigin(headers: Headers, appUrl: string): boolean {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  const hosts = [new URL(appUrl).host, headers.get("x-forwarded-host") ?? headers.get("host")];
  return hosts.includes(host);
}
