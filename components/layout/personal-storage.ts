/** Keys of the browser's storage that begin so hold one person's work; they do not outlive their session. */
export const personalPrefix = "regulars.person.";

/** Leaves nothing of the person who signs out. Drafts of forms lie in the tab's own storage. */
export function forgetPersonal(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(personalPrefix)) localStorage.removeItem(key);
    }
    sessionStorage.clear();
  } catch {
    // Storage may be forbidden: then there is nothing in it.
  }
}
