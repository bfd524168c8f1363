import type { ReactElement } from "react";
import { render, toPlainText } from "react-email";

/** A letter as it goes out: HTML and, always, a text part. */
export async function renderLetter(letter: ReactElement): Promise<{ html: string; text: string }> {
  const html = await render(letter);
  return { html, text: toPlainText(html) };
}
