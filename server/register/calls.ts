import { createCustomer } from "../customers/create-customer";
import { findDuplicates } from "../customers/find-duplicates";
import { decideDiscount } from "../sales/decide-discount";
import { getDiscountFacts } from "../sales/get-discount-facts";
import { listParkedCarts } from "../sales/list-parked-carts";
import { parkCart } from "../sales/park-cart";
import { placeSale } from "../sales/place-sale";
import { quoteCart } from "../sales/quote-cart";
import { sendReceipt } from "../sales/send-receipt";
import { takeUpCart } from "../sales/take-up-cart";
import { sendSoldCertificates } from "../vouchers/send-sold";
import { findForRegister } from "./find";
import { getRegisterFacts } from "./get-facts";

/** What the register's browser may call, by the last part of the address. */
export const registerCalls = {
  find: findForRegister,
  facts: getRegisterFacts,
  quote: quoteCart,
  sell: placeSale,
  "new-customer": createCustomer,
  duplicates: findDuplicates,
  park: parkCart,
  parked: listParkedCarts,
  "take-up": takeUpCart,
  "discount-facts": getDiscountFacts,
  decide: decideDiscount,
  receipt: sendReceipt,
  "send-certificates": sendSoldCertificates,
};
export type RegisterCalls = typeof registerCalls;
