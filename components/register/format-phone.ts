/** "+79161234567" → "+7 916 123-45-67"; other countries' numbers stay as they are kept. */
export function formatPhone(e164: string): string {
  const [, code, first, second, third] = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(e164) ?? [];
  return code === undefined ? e164 : `+7 ${code} ${first}-${second}-${third}`;
}
