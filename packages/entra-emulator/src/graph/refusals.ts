import { GraphError } from "./graph-error.ts";

/** No such object in this tenant, or one that a body refers to. @returns 404 Request_ResourceNotFound */
export function notFound(id: string): GraphError {
  return new GraphError(
    404,
    "Request_ResourceNotFound",
    `Resource '${id.slice(0, 200)}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** @returns 400 Request_BadRequest */
export function badRequest(message: string): GraphError {
  return new GraphError(400, "Request_BadRequest", message);
}

/** A property that breaks a rule. @returns 400 Request_BadRequest with the property in `details` */
export function invalid(target: string, message: string, code = "InvalidValue"): GraphError {
  return new GraphError(400, "Request_BadRequest", message, { details: [{ code, message, target }] });
}

/** A value that another object already has (observed: Graph says it with 400, not 409). */
export function conflict(target: string): GraphError {
  return invalid(target, `Another object with the same value for property ${target} already exists.`, "ObjectConflict");
}

/** A key that another object has. @returns 409 Request_MultipleObjectsWithSameKeyValue */
export function sameKey(message: string): GraphError {
  return new GraphError(409, "Request_MultipleObjectsWithSameKeyValue", message);
}
