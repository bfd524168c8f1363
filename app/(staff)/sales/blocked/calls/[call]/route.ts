import { browserCalls } from "@/server/gate/browser-calls";
import { blockedDiscountCalls } from "@/server/sales/calls";

export const POST = browserCalls(blockedDiscountCalls);
