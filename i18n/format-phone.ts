const home = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/;

/**
 * A phone in E.164 as people write it: "+79161234567" → "8 (916) 123-45-67". Other countries' numbers stay as they are
 * kept: a page need not load every country's plan to show one.
 */
export function formatPhone(e164: string): string {
  const [, code, first, second, third] = home.exec(e164) ?? [];
  return code === undefined ? e164 : `8\u00a0(${code})\u00a0${first}-${second}-${third}`;
}
