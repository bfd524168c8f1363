import { previewBulk } from "../points/preview-bulk";
import { countSegment } from "./count-segment";

/** What is asked while one types, and given up when one types on; by the last part of the address. */
export const segmentCalls = { count: countSegment, preview: previewBulk };
export type SegmentCalls = typeof segmentCalls;
