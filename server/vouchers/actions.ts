"use server";

import { action } from "../gate/action";
import { cancelVoucher } from "./cancel-voucher";
import { issueVouchers } from "./issue-vouchers";
import { saveVoucherType } from "./save-type";

export const saveVoucherTypeAction = action(saveVoucherType);
export const issueVouchersAction = action(issueVouchers);
export const cancelVoucherAction = action(cancelVoucher);
