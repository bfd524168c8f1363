import { noRoute } from "@/server/gate/resource";

// No address that exists comes here: named routes go first.
export const GET = noRoute;
export const POST = noRoute;
export const PUT = noRoute;
export const PATCH = noRoute;
export const DELETE = noRoute;
