import { randomBytes } from "node:crypto";
import type { Administrate } from "@workshop/attacks";
import { together } from "./together.ts";

/** Somebody of the tenant. */
export interface User {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly password: string;
}

/** In the name and the address of everybody, so that one word finds them all. */
export const MARK_OF_PEOPLE = "canary-person";

async function hireOne(administrate: Administrate, number: number): Promise<User> {
  const name = `${MARK_OF_PEOPLE}-${number}`;
  const userPrincipalName = `${name}@contoso.onmicrosoft.com`;
  const password = `Pw1!${randomBytes(12).toString("base64url")}`;
  const { id } = await administrate("POST", "/users", {
    accountEnabled: true,
    displayName: name,
    mail: userPrincipalName,
    mailNickname: name,
    userPrincipalName,
    passwordProfile: { password, forceChangePasswordNextSignIn: false },
  });
  return { id: String(id), userPrincipalName, password };
}

/** Makes so many people, as an administrator makes them (Learn, graph user-post-users). */
export async function hire(administrate: Administrate, count: number): Promise<User[]> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const hired: User[] = [];
  await together(numbers, async (number) => hired.push(await hireOne(administrate, number)));
  return hired;
}
