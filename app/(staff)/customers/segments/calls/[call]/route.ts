import { browserCalls } from "@/server/gate/browser-calls";
import { segmentCalls } from "@/server/segments/calls";

export const POST = browserCalls(segmentCalls);
