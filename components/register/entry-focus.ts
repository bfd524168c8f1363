/** Id of the register's one input, to which every key comes back. */
export const entryId = "register-entry";

/** Brings the keyboard back to the input, after what closed has given the focus away. */
export function focusEntry(): void {
  requestAnimationFrame(() => setTimeout(() => document.getElementById(entryId)?.focus(), 30));
}

/** Marks what stands in the input, so that the next scan takes its place. */
export function selectEntry(): void {
  requestAnimationFrame(() => {
    const input = document.getElementById(entryId);
    if (input instanceof HTMLInputElement) input.select();
  });
}
