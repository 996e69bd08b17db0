import { z } from "zod";

/**
 * What a delegated access token of version 2.0 says (Learn, access-token-claims-reference). Application tokens and ID
 * tokens have no `scp`: an ID token even names us as its audience, so this is what keeps it out.
 */
export const accessTokenClaims = (tenantId: string) =>
  z.object({
    ver: z.literal("2.0"),
    tid: z.literal(tenantId),
    oid: z.string(),
    /** The client. */
    azp: z.string(),
    scp: z.string(),
    /** App roles that are assigned to the person. */
    roles: z.array(z.string()).default([]),
    exp: z.number(),
    idtyp: z.literal("user").optional(),
  });
export type AccessTokenClaims = z.infer<ReturnType<typeof accessTokenClaims>>;
