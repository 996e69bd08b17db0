import * as z from "zod";
import { GraphError } from "../graph-error.ts";

/** Learn, graph json-batching. */
const MOST = 20;

const step = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  method: z
    .string()
    .regex(/^(GET|POST|PATCH|PUT|DELETE)$/i)
    .toUpperCase(),
  url: z.string().min(1),
  headers: z.record(z.string(), z.coerce.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.union([z.string(), z.number()]).transform(String)).default([]),
});

/** One call of a batch. Its url begins with "/" and has no version; names of headers are in lower case. */
export type BatchStep = z.output<typeof step>;

function refused(message: string): GraphError {
  return new GraphError(400, "BadRequest", message);
}

function lowerCased({ url, headers, ...rest }: BatchStep): BatchStep {
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return { ...rest, url: url.startsWith("/") ? url : `/${url}`, headers: Object.fromEntries(named) };
}

/** @throws GraphError 400 BadRequest: more than 20, an id twice, a dependency that comes later, a batch in a batch */
export function readBatch(body: Readonly<Record<string, unknown>>): readonly BatchStep[] {
  const { requests } = body;
  if (!Array.isArray(requests) || requests.length === 0)
    throw refused("Invalid batch payload format: 'requests' must be a list that is not empty.");
  if (requests.length > MOST) throw refused(`Number of batch request steps exceeds the maximum value of ${MOST}.`);
  const read = z.array(step).safeParse(requests);
  if (!read.success) throw refused("Invalid batch payload format: a request lacks an id, a method or an url.");
  const seen = new Set<string>();
  for (const { id, url, dependsOn } of read.data) {
    if (seen.has(id)) throw refused(`Request Id has to be unique in a batch: '${id.slice(0, 100)}' is not.`);
    if (dependsOn.some((other) => !seen.has(other)))
      throw refused(`Request '${id.slice(0, 100)}' depends on one that does not come before it.`);
    if (/^\/?\$batch\b/i.test(url)) throw refused("A batch cannot hold a batch.");
    seen.add(id);
  }
  return read.data.map(lowerCased);
}
