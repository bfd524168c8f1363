/** What a provider tells of a payment: our token, its own id, and whether the money came. */
export type PaymentEvent = { token: string; providerRef: string; status: "paid" | "declined" };

/** Q2: takes money at a page of its own and tells us by a signed webhook, maybe twice, maybe late. */
export type PaymentProvider = {
  name: string;
  /** The event in a webhook's body; null when the signature is not the provider's or the body is none. */
  readEvent: (body: string, signature: string | null) => PaymentEvent | null;
};
