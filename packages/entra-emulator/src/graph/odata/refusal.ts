import { GraphError } from "../graph-error.ts";

/** A query that cannot be read. @returns 400 BadRequest */
export function unreadable(message: string): GraphError {
  return new GraphError(400, "BadRequest", message.slice(0, 400));
}

/** A query that can be read, and that the directory does not answer. @returns 400 Request_UnsupportedQuery */
export function unsupported(message = "Unsupported Query."): GraphError {
  return new GraphError(400, "Request_UnsupportedQuery", message.slice(0, 400));
}

/** A clause on a property that is not indexed for it (Learn, graph aad-advanced-queries). */
export function unsupportedClause(property: string, type: string): GraphError {
  const resource = `${type.slice(0, 1).toUpperCase()}${type.slice(1)}`;
  return unsupported(
    `Unsupported or invalid query filter clause specified for property '${property}' of resource '${resource}'.`,
  );
}
