"use server";

import { action, formAction } from "../gate/action";
import { addPayment } from "./add-payment";
import { cancelSale } from "./cancel-sale";
import { decideDiscount } from "./decide-discount";
import { getDiscountFacts } from "./get-discount-facts";
import { payTestLink } from "./pay-test-link";
import { returnSale } from "./return-sale";
import { sendReceipt } from "./send-receipt";

export const addPaymentAction = action(addPayment);
export const returnSaleAction = action(returnSale);
export const cancelSaleAction = action(cancelSale);
export const sendReceiptAction = action(sendReceipt);
export const getDiscountFactsAction = action(getDiscountFacts);
export const decideDiscountAction = action(decideDiscount);
export const payTestLinkAction = formAction(payTestLink);
