import * as z from "zod";

const scope = {
  client: z.string().exactOptional(),
  user: z.string().exactOptional(),
  session: z.string().exactOptional(),
};
const retryAfter = z.number().min(0).exactOptional();
const times = z.int().min(1).max(10_000).exactOptional();
const status = z.int().min(400).max(599);
const aadsts = z.int().min(1).max(99_999_999);

/** The body of `POST /_emulator/faults`. */
export const faultRequestSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("graph"),
    status,
    code: z.string().exactOptional(),
    message: z.string().exactOptional(),
    retryAfter,
    times,
    path: z.string().exactOptional(),
    ...scope,
  }),
  z.strictObject({
    kind: z.literal("token"),
    status: status.exactOptional(),
    aadsts: aadsts.exactOptional(),
    times,
    grant: z.string().exactOptional(),
    retryAfter,
    ...scope,
  }),
  z.strictObject({ kind: z.literal("authorize"), aadsts, times, ...scope }),
  z.strictObject({
    kind: z.literal("outage"),
    surface: z.enum(["discovery", "keys", "authorize", "token", "graph"]),
    how: z.enum(["unavailable", "hang", "reset"]),
    retryAfter,
    times,
    ...scope,
  }),
  z.strictObject({
    kind: z.literal("accessTokenLifetime"),
    seconds: z.number(),
    ahead: z.number().exactOptional(),
    ...scope,
  }),
  z.strictObject({
    kind: z.literal("stepUp"),
    resource: z.string().exactOptional(),
    context: z
      .string()
      .regex(/^c[1-9]\d?$/, "An authentication context is c1 to c99.")
      .exactOptional(),
    aadsts: z.union([z.literal(50076), z.literal(50079)]).exactOptional(),
    ...scope,
  }),
  z.strictObject({ kind: z.literal("revokeSessions"), userId: z.string() }),
  z.strictObject({ kind: z.literal("expireRefreshTokens"), userId: z.string() }),
  z.strictObject({ kind: z.literal("clear") }),
]);
