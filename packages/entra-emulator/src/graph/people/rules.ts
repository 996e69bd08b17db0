import { conflict, invalid } from "../refusals.ts";
import type { GraphRequest } from "../route.ts";

const LOCAL_PART = /^[\w'.!#^~+-]{1,64}$/;
const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/];

/**
 * A name in a domain of the tenant that nobody else has (Learn, graph resources/user).
 *
 * @param userId who may have it
 * @throws GraphError 400 Request_BadRequest
 */
export function requireUserPrincipalName({ emulator, caller }: GraphRequest, name: string, userId?: string): void {
  const { directory } = emulator;
  const at = name.lastIndexOf("@");
  if (!LOCAL_PART.test(name.slice(0, Math.max(0, at))))
    throw invalid("userPrincipalName", "Property userPrincipalName is invalid.");
  if (name.slice(at + 1).toLowerCase() !== directory.tenant(caller.tenantId)?.domain)
    throw invalid(
      "userPrincipalName",
      "The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.",
    );
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  const others = directory.users(caller.tenantId).filter(({ id }) => id !== userId);
  if (others.some(({ userPrincipalName }) => same(userPrincipalName))) throw conflict("userPrincipalName");
}

/** At least eight characters of three kinds (Learn, concept-sspr-policy). @throws GraphError 400 Request_BadRequest */
export function requireStrongPassword(password: string): void {
  const kinds = CLASSES.filter((kind) => kind.test(password)).length;
  if (password.length >= 8 && kinds >= 3) return;
  throw invalid(
    "passwordProfile",
    "The specified password does not comply with password complexity requirements. Please provide a different password.",
    "PasswordComplexity",
  );
}
