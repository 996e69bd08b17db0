/** Text inside Graph's error bodies that belongs in a log at most: an answer that carries it copies bodies to the model. */
export const INTERNAL_DETAIL = "internal-detail-canary";

/** What Graph answers when something is wrong: each means something else to a person. */
export const GRAPH_TROUBLES = [
  { status: 401, code: "InvalidAuthenticationToken" },
  { status: 403, code: "Authorization_RequestDenied" },
  { status: 404, code: "Request_ResourceNotFound" },
  { status: 500, code: "InternalServerError" },
] as const;
