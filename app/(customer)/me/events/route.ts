import { myEventStream } from "@/server/me/event-stream-door";

export const GET = myEventStream;
