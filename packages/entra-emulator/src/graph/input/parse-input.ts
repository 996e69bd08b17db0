import type * as z from "zod";
import type { GraphError } from "../graph-error.ts";
import { badRequest, invalid } from "../refusals.ts";

type Issue = z.core.$ZodIssue;

function valueAt(body: unknown, path: Issue["path"]): unknown {
  return path.reduce<unknown>((holder, key) => (holder as Record<PropertyKey, unknown> | null)?.[key], body);
}

/** Positions in lists are not named: "api.oauth2PermissionScopes.id". */
function propertyOf({ path }: Issue): string {
  return path.filter((key) => typeof key === "string").join(".");
}

function refusal(issue: Issue, body: unknown, type: string): GraphError {
  if (issue.code === "unrecognized_keys") return badRequest(`Invalid property '${issue.keys[0]?.slice(0, 100)}'.`);
  const property = propertyOf(issue);
  if (valueAt(body, issue.path) === undefined)
    return badRequest(`A value is required for property '${property}' of resource '${type}'.`);
  return invalid(property, `Invalid value specified for property '${property}' of resource '${type}'.`);
}

/**
 * Holds a body against what a write may say.
 *
 * @param type as Graph's messages name it: "Application"
 * @throws GraphError 400 Request_BadRequest: an unknown, missing or unfit property
 */
export function parseInput<T extends z.ZodType>(schema: T, body: unknown, type: string): z.output<T> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw issue ? refusal(issue, body, type) : badRequest("One or more property values specified are invalid.");
}
