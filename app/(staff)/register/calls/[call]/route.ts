import { browserCalls } from "@/server/gate/browser-calls";
import { registerCalls } from "@/server/register/calls";

export const POST = browserCalls(registerCalls);
