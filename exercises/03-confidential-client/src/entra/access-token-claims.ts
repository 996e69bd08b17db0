import { z } from "zod";

/** TODO 9: an ID token, a token for an application, one of version 1.0: what do they have, and what do they lack? */
export const accessTokenClaims = (tenantId: string) =>
  z.object({
    tid: z.string().default(tenantId),
    oid: z.string().default(""),
    /** The client. */
    azp: z.string().default(""),
    scp: z.string().default("mcp.read"),
    exp: z.number().default(0),
    name: z.string().optional(),
    preferred_username: z.string().optional(),
  });
export type AccessTokenClaims = z.infer<ReturnType<typeof accessTokenClaims>>;
