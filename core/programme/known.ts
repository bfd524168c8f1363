/** What a programme may refer to besides its own grades. Null where any name is good. */
export interface Known {
  /** Ids of groups and products. */
  groups: ReadonlySet<string>;
  products: ReadonlySet<string>;
  /** Names of categories; null where naming one makes it. */
  categories: ReadonlySet<string> | null;
  /** Keys of card series. */
  series: ReadonlySet<string> | null;
}
