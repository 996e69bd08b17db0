import { GraphError } from "../graph-error.ts";
import { badRequest } from "../refusals.ts";

/** The last segment: an id, or the key of an entity set in parentheses. */
const REFERENCE = /^https:\/\/[^/]+\/(?:v1\.0|beta)\/(?:[\w-]+\/)*\w+(?:\/|\('?)([0-9a-f-]{36})(?:'?\))?\/?$/i;

/**
 * The id in a reference to an object: "https://graph.microsoft.com/v1.0/directoryObjects/{id}" (OData 4.01 §4.3).
 *
 * @throws GraphError 400 Request_BadRequest
 */
export function idOfReference(reference: unknown): string {
  const id = typeof reference === "string" ? REFERENCE.exec(reference)?.[1] : undefined;
  if (id) return id.toLowerCase();
  throw badRequest("Invalid URL format specified in payload.");
}

/** The id in the body of `POST …/$ref`. @throws GraphError 400 BadRequest, Request_BadRequest */
export function readReference(body: Readonly<Record<string, unknown>>): string {
  if (Object.hasOwn(body, "@odata.id")) return idOfReference(body["@odata.id"]);
  throw new GraphError(400, "BadRequest", "A reference needs an '@odata.id'.");
}
