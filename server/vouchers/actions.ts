"use server";

import { action } from "../gate/action";
import { cancelVoucher } from "./cancel-voucher";
import { issueVouchers } from "./issue-vouchers";
import { saveVoucherType } from "./save-type";
import { sendSoldCertificates } from "./send-sold";
import { sendVoucher } from "./send-voucher";

export const saveVoucherTypeAction = action(saveVoucherType);
export const issueVouchersAction = action(issueVouchers);
export const cancelVoucherAction = action(cancelVoucher);
export const sendVoucherAction = action(sendVoucher);
export const sendSoldCertificatesAction = action(sendSoldCertificates);
