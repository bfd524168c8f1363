const tabbable = "a[href], button, input:not([type=hidden]), select, textarea, [tabindex='0']";

/** The first place inside that the Tab key would reach. */
export const firstTabbable = (inside: HTMLElement): HTMLElement | undefined =>
  [...inside.querySelectorAll<HTMLElement>(tabbable)].find(
    (element) => element.tabIndex >= 0 && !element.matches(":disabled") && element.checkVisibility(),
  );
