import { myEventStream } from "@/server/me/event-stream";

export const GET = myEventStream;
