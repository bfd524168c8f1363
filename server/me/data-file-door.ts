import "server-only";
import { attempt } from "../gate/load";
import { getMyData } from "./get-my-data";

/** U4: the door through which a signed-in customer takes their data along. */
export async function myDataFile(): Promise<Response> {
  const result = await attempt(getMyData, {});
  if (result.kind === "unavailable") return new Response(null, { status: 503 });
  if (result.kind !== "done") return new Response(null, { status: result.kind === "denied" ? 401 : 404 });
  return new Response(JSON.stringify(result.value, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="my-data.json"',
      "cache-control": "private, no-store",
    },
  });
}
