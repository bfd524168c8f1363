/** Q1. Nothing is ever deleted: a sale only moves on. */
export const saleStatuses = ["draft", "placed", "paid", "partlyReturned", "returned", "cancelled"] as const;
export type SaleStatus = (typeof saleStatuses)[number];

const next: Record<SaleStatus, readonly SaleStatus[]> = {
  // A sale of nothing to pay is paid the moment it is placed.
  draft: ["placed", "paid", "cancelled"],
  placed: ["paid", "cancelled"],
  paid: ["partlyReturned", "returned"],
  partlyReturned: ["partlyReturned", "returned"],
  returned: [],
  cancelled: [],
};

/** Q1: whether a sale may go from one state to the other. */
export const canMove = (from: SaleStatus, to: SaleStatus): boolean => next[from].includes(to);

/** Q1: placed or further and not cancelled counts as sold. */
export const isSold = (status: SaleStatus): boolean => status !== "draft" && status !== "cancelled";

/** K6: what a customer has bought: placed, and neither cancelled nor wholly taken back. */
export const purchaseStatuses = ["placed", "paid", "partlyReturned"] as const satisfies readonly SaleStatus[];

export const isPurchase = (status: SaleStatus): boolean => purchaseStatuses.some((one) => one === status);

/** Paid in full at some time and not wholly taken back since: such a sale is a visit and keeps its points. */
export const isPaid = (status: SaleStatus): boolean => status === "paid" || status === "partlyReturned";
