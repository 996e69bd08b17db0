import type { User } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";
import type { Params } from "../http/params.ts";
import { GraphError } from "./graph-error.ts";
import { requireMe, requireUser, requireUsers } from "./permissions.ts";
import { readSelect, userResource } from "./user-resource.ts";
import type { GraphCaller } from "./verify-token.ts";

interface GraphRequest {
  readonly emulator: Emulator;
  readonly caller: GraphCaller;
  readonly query: Params;
}

const CONTEXT = "https://graph.microsoft.com/v1.0/$metadata#users";
const UNSUPPORTED = ["$filter", "$search", "$orderby", "$expand", "$count"];
const LARGEST_PAGE = 999;

function notFound(id: string): GraphError {
  const message = `Resource '${id.slice(0, 200)}' does not exist or one of its queried reference-property objects are not present.`;
  return new GraphError(404, "Request_ResourceNotFound", message);
}

function entity({ emulator, query }: GraphRequest, user: User, sight: "full" | "basic"): Record<string, unknown> {
  const selection = readSelect(query);
  const resource = userResource(emulator.directory.profile(user), selection, sight);
  return { "@odata.context": `${CONTEXT}${selection.context}/$entity`, ...resource };
}

/** `GET /me`. */
export function getMe(request: GraphRequest): Record<string, unknown> {
  const { emulator, caller } = request;
  requireMe(caller);
  const user = emulator.directory.user({ tenantId: caller.tenantId, userId: caller.objectId });
  if (!user) throw notFound(caller.objectId);
  return entity(request, user, "full");
}

/** `GET /users/{id or userPrincipalName}`. */
export function getUser(request: GraphRequest, id: string): Record<string, unknown> {
  const { emulator, caller } = request;
  const same = (value: string) => value.toLowerCase() === id.toLowerCase();
  const user = emulator.directory
    .users(caller.tenantId)
    .find((candidate) => same(candidate.id) || same(candidate.userPrincipalName));
  const sight = requireUser(caller, user?.id);
  if (!user) throw notFound(id);
  return entity(request, user, sight);
}

/** @throws GraphError 400: a size outside 1 to 999, a token that is not ours, an option this tenant lacks */
function readPage(query: Params): { size: number; from: number } {
  const refused = UNSUPPORTED.find((name) => query.has(name));
  if (refused)
    throw new GraphError(400, "Request_UnsupportedQuery", `The query option '${refused}' is not supported here.`);
  const size = Number(query.get("$top") ?? 100);
  const from = Number(query.get("$skiptoken") ?? 0);
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_PAGE)
    throw new GraphError(
      400,
      "Request_BadRequest",
      `Invalid page size specified: '${String(query.get("$top")).slice(0, 20)}'. Must be between 1 and 999 inclusive.`,
    );
  if (!Number.isInteger(from) || from < 0)
    throw new GraphError(400, "Request_BadRequest", "The $skiptoken is not valid.");
  return { size, from };
}

/** `GET /users` with `$select`, `$top` and paging. */
export function listUsers({ emulator, caller, query }: GraphRequest): Record<string, unknown> {
  const sight = requireUsers(caller);
  const selection = readSelect(query);
  const { size, from } = readPage(query);
  const users = emulator.directory.users(caller.tenantId);
  const value = users
    .slice(from, from + size)
    .map((user) => userResource(emulator.directory.profile(user), selection, sight));
  const select = query.get("$select");
  const next = new URLSearchParams({
    ...(select && { $select: select }),
    $top: String(size),
    $skiptoken: String(from + size),
  });
  return {
    "@odata.context": `${CONTEXT}${selection.context}`,
    ...(from + size < users.length && { "@odata.nextLink": `${emulator.origin}/v1.0/users?${next.toString()}` }),
    value,
  };
}
