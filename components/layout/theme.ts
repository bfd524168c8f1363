/** How a person wants it: as the device, light or dark. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The cookie that remembers it; absent means as the device. */
export const themeCookie = "theme";

export const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);
