/**
 * Every reason for which Regulars declines something that it understood, with the HTTP status that the API
 * answers. The one table: texts are in `i18n/<locale>/refusals.json` under the same code.
 */
export const refusalStatus = {
  // found and rights
  not_found: 404,
  forbidden: 403,
  idempotency_key_required: 400,
  idempotency_key_reused: 409,
  // conflicts
  price_changed: 409,
  already_exists: 409,
  number_taken: 409,
  external_id_taken: 409,
  barcode_taken: 409,
  email_taken: 409,
  changed_meanwhile: 409,
  // sales
  below_minimum_price: 422,
  points_not_spendable: 422,
  unknown_macro: 422,
  coupon_rejected: 422,
  certificate_rejected: 422,
  certificate_not_sellable: 422,
  overpaid: 422,
  nothing_to_return: 422,
  sale_not_cancellable: 422,
  sale_not_payable: 422,
  sale_not_returnable: 422,
  sale_not_repriceable: 422,
  empty_cart: 422,
  sale_too_large: 422,
  sale_in_future: 422,
  no_email: 422,
  unknown_product: 422,
  unknown_customer: 422,
  unknown_card: 422,
  unknown_store: 422,
  unknown_segment: 422,
  card_of_other_customer: 422,
  // cards and points
  insufficient_points: 422,
  expiry_in_past: 422,
  card_blocked: 422,
  card_closed: 422,
  card_not_active: 422,
  invalid_card_number: 422,
  unknown_series: 422,
  unknown_grade: 422,
  series_exhausted: 422,
  bulk_run_unfinished: 422,
  bulk_run_countered: 409,
  // coupons and certificates
  voucher_kind_fixed: 422,
  voucher_not_cancellable: 422,
  voucher_over: 422,
  voucher_sum_missing: 422,
  // catalogue and customers
  unknown_group: 422,
  group_cycle: 422,
  group_not_empty: 422,
  unknown_price_list: 422,
  unknown_vat_rate: 422,
  price_missing: 422,
  invalid_barcode: 422,
  invalid_phone: 422,
  // programme
  programme_has_problems: 422,
  no_draft: 422,
  published_from_in_past: 422,
  version_in_force: 422,
  // people
  invalid_credentials: 422,
  invalid_address: 422,
  invalid_code: 422,
  too_many_tries: 429,
  code_expired: 422,
  last_administrator: 422,
  weak_password: 422,
  wrong_password: 422,
  second_factor_required: 422,
  wrong_second_factor: 422,
  second_factor_draft_over: 422,
  link_expired: 422,
  already_set_up: 422,
  role_in_use: 422,
  unknown_role: 422,
  manager_cycle: 422,
  job_not_failed: 422,
} as const;

export type RefusalCode = keyof typeof refusalStatus;
export type RefusalParams = Record<string, unknown>;

/** A refusal is a value, not an exception: nothing was changed, and `code` says why. */
export type Refusal<C extends RefusalCode = RefusalCode> = { ok: false; code: C; params: RefusalParams };
export type Accepted<T> = { ok: true; value: T };
export type Outcome<T, C extends RefusalCode = RefusalCode> = Accepted<T> | Refusal<C>;

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });
export const refuse = <C extends RefusalCode>(code: C, params: RefusalParams = {}): Refusal<C> => ({
  ok: false,
  code,
  params,
});
