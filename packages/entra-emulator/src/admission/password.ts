import { timingSafeEqual } from "node:crypto";
import type { User } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";
import { EntraError } from "../errors/entra-error.ts";
import type { Account } from "../state/model.ts";
import { isPasswordOf } from "../state/password-hash.ts";
import { sha256 } from "../state/secret-hash.ts";
import { type Lockout, createLockout } from "./lockout.ts";

/** One for each tenant server that runs. */
const lockouts = new WeakMap<object, Lockout>();

function lockoutOf({ store }: Emulator): Lockout {
  const there = lockouts.get(store) ?? createLockout();
  lockouts.set(store, there);
  return there;
}

function knows({ password = "", passwordHash }: User, given: string): boolean {
  if (passwordHash !== undefined) return isPasswordOf(passwordHash, given);
  return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(password)));
}

function mustChange({ profile }: User): boolean {
  const { passwordProfile: rules } = profile;
  if (typeof rules !== "object" || rules === null) return false;
  return "forceChangePasswordNextSignIn" in rules && rules.forceChangePasswordNextSignIn === true;
}

/**
 * Name and password of a person, at home. Whoever does not know the password learns nothing about the account but that
 * it is locked (Learn, reference-error-codes).
 *
 * @throws EntraError 50034, 50053, 50056, 50126, 50057, 50055
 */
export function requirePassword(emulator: Emulator, userName: string, given: string): { account: Account; user: User } {
  const found = emulator.directory.accountByName(userName);
  if (!found) throw new EntraError(50034, { user: userName });
  const { account, user } = found;
  const lockout = lockoutOf(emulator);
  const now = emulator.clock();
  if (lockout.isLocked(user.id, now)) throw new EntraError(50053);
  if (given === "") throw new EntraError(50056);
  if (!knows(user, given)) {
    lockout.failed(user.id, given, now);
    throw new EntraError(50126);
  }
  lockout.succeeded(user.id);
  if (!user.accountEnabled) throw new EntraError(50057);
  if (mustChange(user)) throw new EntraError(50055);
  return { account, user };
}
