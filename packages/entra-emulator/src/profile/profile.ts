import { EmulatorStartError } from "../errors/start-error.ts";

/** What Entra does not do, and MCP asks for. All of it is off unless somebody asks for it by name. */
export const PROFILE_ITEMS = ["pkce-metadata", "iss", "cimd"] as const;
export type ProfileItem = (typeof PROFILE_ITEMS)[number];

/** How far this tenant goes beyond Entra. */
export interface Profile {
  readonly items: ReadonlySet<ProfileItem>;
  /** PEM; authorities that may vouch for a client's metadata document, besides the public ones. */
  readonly authorities: readonly string[];
}

function isItem(name: string): name is ProfileItem {
  return PROFILE_ITEMS.some((item) => item === name);
}

/** @throws EmulatorStartError profile_unknown */
export function requireProfileItems(names: readonly string[]): readonly ProfileItem[] {
  const unknown = names.find((name) => !isItem(name));
  if (unknown !== undefined) {
    const message = `"${unknown}" is not a part of the profile. Choose from ${PROFILE_ITEMS.join(", ")}.`;
    throw new EmulatorStartError("profile_unknown", message);
  }
  return names.filter(isItem);
}
