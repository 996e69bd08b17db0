import { z } from "zod";
import type { Faults } from "../faults/model.ts";

const scoped = { client: z.string().optional(), user: z.string().optional() };
const retryAfter = z.number().min(0).optional();
const times = z.int().min(1).max(10_000).optional();
const status = z.int().min(400).max(599);

const faultSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("graph"),
    status,
    code: z.string().optional(),
    message: z.string().optional(),
    retryAfter,
    times,
    path: z.string().optional(),
    ...scoped,
  }),
  z.strictObject({
    kind: z.literal("token"),
    status: status.optional(),
    aadsts: z.int().optional(),
    times,
    grant: z.string().optional(),
    retryAfter,
    ...scoped,
  }),
  z.strictObject({ kind: z.literal("accessTokenLifetime"), seconds: z.number(), ...scoped }),
  z.strictObject({ kind: z.literal("revokeSessions"), userId: z.string() }),
  z.strictObject({ kind: z.literal("expireRefreshTokens"), userId: z.string() }),
  z.strictObject({ kind: z.literal("clear") }),
]);
type FaultRequest = z.infer<typeof faultSchema>;

/** Members that were not sent are absent, not undefined. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as never;
}

function apply(faults: Faults, request: FaultRequest): void {
  switch (request.kind) {
    case "graph":
      return faults.graph(present(request));
    case "token":
      return faults.token(present(request));
    case "accessTokenLifetime":
      return faults.accessTokenLifetime(present(request));
    case "revokeSessions":
      return faults.revokeSessions(request.userId);
    case "expireRefreshTokens":
      return faults.expireRefreshTokens(request.userId);
    case "clear":
      return faults.clear();
  }
}

/** Applies the fault in a JSON body. Returns what is wrong with it, or undefined. */
export function applyFault(faults: Faults, body: string): string | undefined {
  try {
    const read = faultSchema.safeParse(JSON.parse(body));
    if (!read.success) return z.prettifyError(read.error).slice(0, 500);
    apply(faults, read.data);
    return undefined;
  } catch {
    return "The body is not JSON.";
  }
}
