import { GraphError } from "../graph-error.ts";
import { badRequest } from "../refusals.ts";
import type { GraphCall } from "../route.ts";

/** Deeper than any object of the directory, and shallower than the stack. */
const DEEPEST = 30;

function unreadable(): GraphError {
  return new GraphError(
    400,
    "BadRequest",
    "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable();
  }
}

/** OData annotations (`@odata.type` …) say nothing that the address does not. */
function withoutAnnotations(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw unreadable();
  if (Array.isArray(value)) return value.map((entry) => withoutAnnotations(entry, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([name]) => !/@odata\.(?!(id|bind)$)/.test(name));
  return Object.fromEntries(members.map(([name, member]) => [name, withoutAnnotations(member, depth + 1)]));
}

/**
 * The body of a write.
 *
 * @throws GraphError 400 BadRequest for none or no JSON, Request_BadRequest for another content type
 */
export function readJson({ body, headers }: GraphCall): Readonly<Record<string, unknown>> {
  if (body.trim() === "") throw new GraphError(400, "BadRequest", "Empty Payload. JSON content expected.");
  if (!/^application\/([\w.]+\+)?json\s*(;|$)/i.test(headers["content-type"] ?? ""))
    throw badRequest("Write requests (excluding DELETE) must contain the Content-Type header declaration.");
  const value = parse(body);
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return withoutAnnotations(value) as Record<string, unknown>;
  throw unreadable();
}
