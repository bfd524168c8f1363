import { createCustomer } from "../customers/create-customer";
import { findDuplicates } from "../customers/find-duplicates";
import { placeSale } from "../sales/place-sale";
import { quoteCart } from "../sales/quote-cart";
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
};
export type RegisterCalls = typeof registerCalls;
