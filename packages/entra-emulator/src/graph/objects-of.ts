import type { TenantObjects } from "../directory/tenant-objects.ts";
import type { GraphRequest } from "./route.ts";

/** The objects of the caller's tenant. */
export function objectsOf({ emulator, caller }: GraphRequest): TenantObjects {
  return emulator.directory.objects(caller.tenantId);
}
