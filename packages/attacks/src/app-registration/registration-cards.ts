import { appIdUri } from "./cards/app-id-uri.ts";
import { appRole } from "./cards/app-role.ts";
import { assignmentRequired } from "./cards/assignment-required.ts";
import { localDeviceCode } from "./cards/local-device-code.ts";
import { localImplicit } from "./cards/local-implicit.ts";
import { localMultiTenant } from "./cards/local-multi-tenant.ts";
import { localPermissions } from "./cards/local-permissions.ts";
import { localPlatform } from "./cards/local-platform.ts";
import { localRedirects } from "./cards/local-redirects.ts";
import { localSecret } from "./cards/local-secret.ts";
import { preAuthorized } from "./cards/pre-authorized.ts";
import { remoteImplicit } from "./cards/remote-implicit.ts";
import { remoteMultiTenant } from "./cards/remote-multi-tenant.ts";
import { remotePermissions } from "./cards/remote-permissions.ts";
import { remotePlatform } from "./cards/remote-platform.ts";
import { remotePublicFlows } from "./cards/remote-public-flows.ts";
import { remoteRedirects } from "./cards/remote-redirects.ts";
import { remoteSecretAge } from "./cards/remote-secret-age.ts";
import { remoteSecretValue } from "./cards/remote-secret-value.ts";
import { scopeExposed } from "./cards/scope.ts";
import { tokenVersion } from "./cards/token-version.ts";

/** Tasks 1 to 3: what an app registration must be like, whoever made it. In the order of the tasks. */
export const registrations = {
  localMultiTenant,
  localPlatform,
  localRedirects,
  localImplicit,
  localSecret,
  localPermissions,
  localDeviceCode,
  remoteMultiTenant,
  remotePlatform,
  remoteRedirects,
  remoteImplicit,
  remotePublicFlows,
  remoteSecretAge,
  remoteSecretValue,
  remotePermissions,
  appIdUri,
  scopeExposed,
  tokenVersion,
  appRole,
  assignmentRequired,
  preAuthorized,
};

export const registrationCards = Object.values(registrations);
