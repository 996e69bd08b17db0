import type { Emulator } from "../emulator.ts";
import { pairwiseSubject, withoutEmpty } from "../tokens/common-claims.ts";
import { GraphError } from "./graph-error.ts";
import type { GraphCaller } from "./verify-token.ts";

/** OpenID Connect UserInfo, which lives at Graph (Learn, userinfo). */
export function userinfo(
  { directory }: Emulator,
  { tenantId, objectId, clientId, isApp, permissions }: GraphCaller,
): Record<string, unknown> {
  const user = directory.user({ tenantId, userId: objectId });
  if (isApp || !user || !permissions.includes("openid")) {
    throw new GraphError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
  }
  const { givenName, surname, mail } = directory.profile(user);
  const profile = permissions.includes("profile") && {
    name: user.displayName,
    given_name: givenName,
    family_name: surname,
  };
  return withoutEmpty({
    sub: pairwiseSubject(user.id, clientId),
    ...profile,
    email: permissions.includes("email") ? mail : undefined,
  });
}
