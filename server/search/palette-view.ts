/** What the command palette found of one area, in the order to show it. */
export type PaletteGroup = {
  key: "customers" | "cards" | "products" | "sales";
  items: readonly { href: string; title: string; detail?: string | undefined }[];
};
