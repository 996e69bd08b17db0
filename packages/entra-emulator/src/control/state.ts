import type { Application } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";
import { recipes } from "../hostile-tokens/recipes.ts";
import { roleAt } from "../keys/key-ring.ts";
import type { AppInfo, ClockState, ControlState, KeysState, TenantInfo } from "./contract.ts";

export function clockState({ time }: Emulator): ClockState {
  return { offsetSeconds: time.offset(), now: new Date(time.now()).toISOString() };
}

export async function keysState({ signingKeys }: Emulator): Promise<KeysState> {
  const keys = await signingKeys();
  return { keys: keys.map(({ kid }, place) => ({ kid, role: roleAt(place) })) };
}

function appInfo({ appId, displayName, api, appRoles }: Application): AppInfo {
  return { appId, displayName, isApi: api.oauth2PermissionScopes.length > 0 || appRoles.length > 0 };
}

function tenantsOf({ directory }: Emulator): TenantInfo[] {
  return directory.tenants.map(({ id, domain, displayName }) => ({
    id,
    domain,
    displayName,
    users: directory.users(id).map((user) => {
      const { id: userId, displayName: name, signInName, userPrincipalName, accountEnabled } = user;
      return { id: userId, displayName: name, signInName, userPrincipalName, accountEnabled };
    }),
    apps: directory.objects(id).applications.all().map(appInfo),
  }));
}

/** All that a lab shows and offers. Nothing in it opens a door. */
export async function controlState(emulator: Emulator): Promise<ControlState> {
  return {
    origin: emulator.origin,
    clock: clockState(emulator),
    faults: emulator.faults.waiting(),
    ...(await keysState(emulator)),
    profile: [...emulator.profile.items],
    tenants: tenantsOf(emulator),
    hostileTokens: recipes.map(({ name, what, breaks, rule }) => ({ name, what, breaks, rule })),
  };
}
