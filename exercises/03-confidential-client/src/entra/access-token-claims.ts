import { z } from "zod";

/** What every access token of version 2.0 says (Learn, access-token-claims-reference). */
const every = (tenantId: string) => ({
  // TODO 9: an ID token, a token for an application, one of version 1.0: what do they have, and what do they lack?
  tid: z.string().default(tenantId),
  oid: z.string().default(""),
  /** The client. */
  azp: z.string().default(""),
  exp: z.number().default(0),
});

/**
 * A token for a person. Application tokens and ID tokens have no `scp`: an ID token even names us as its audience, so
 * this is what keeps it out.
 */
const person = (tenantId: string) =>
  z.object({
    ...every(tenantId),
    scp: z.string().default("mcp.read"),
    /** App roles that are assigned to the person. */
    roles: z.array(z.string()).default([]),
    preferred_username: z.string().optional(),
    idtyp: z.string().optional(),
  });

/** A token of an application for itself: no `scp`, and at least one app role, or nobody let it in (Learn, scenario-protected-web-api). */
const application = (tenantId: string) =>
  z.object({
    ...every(tenantId),
    scp: z.undefined().optional(),
    roles: z.array(z.string()).min(1),
    idtyp: z.literal("app").optional(),
  });

/** Which tokens this server takes. */
export const accessTokenClaims = (tenantId: string, acceptApplications: boolean) =>
  acceptApplications ? z.union([person(tenantId), application(tenantId)]) : person(tenantId);
export type AccessTokenClaims = z.infer<ReturnType<typeof accessTokenClaims>>;
