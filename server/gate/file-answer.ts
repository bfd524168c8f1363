import type { TableFile } from "@/documents/table/table-file";
import { type Failure, statusOfFailure } from "./problem";

/** Files are somebody's own as much as pages are. */
export const keptByNobody = { "cache-control": "private, no-store" };

/**
 * A table as a file to keep.
 * @param name in the reader's language, without its ending
 * @param plain the same for programs that read only Latin letters
 */
export function tableAnswer(
  { contentType, extension, body }: TableFile,
  { name, plain }: { name: string; plain: string },
): Response {
  const disposition = `attachment; filename="${plain}.${extension}"; filename*=UTF-8''${encodeURIComponent(name)}.${extension}`;
  return new Response(body, {
    headers: { ...keptByNobody, "content-type": contentType, "content-disposition": disposition },
  });
}

/** No file, and by the status why. */
export const noFile = (failure: Failure): Response =>
  new Response(null, { status: statusOfFailure(failure), headers: keptByNobody });
