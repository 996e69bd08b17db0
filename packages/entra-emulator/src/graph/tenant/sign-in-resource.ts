import { aadsts } from "../../errors/aadsts.ts";
import type { SignIn } from "../../sign-ins/sign-in-log.ts";
import type { Resource, Shape } from "../odata/shape.ts";

const NO_ONE = "00000000-0000-0000-0000-000000000000";

const CLIENT_APP = {
  interactiveUser: "Browser",
  nonInteractiveUser: "Mobile Apps and Desktop clients",
  servicePrincipal: "",
} as const;

/** What a tenant of this machine knows nothing of. */
const UNKNOWN = {
  conditionalAccessStatus: "notApplied",
  appliedConditionalAccessPolicies: [],
  riskDetail: "none",
  riskLevelAggregated: "none",
  riskLevelDuringSignIn: "none",
  riskState: "none",
  riskEventTypes: [],
  riskEventTypes_v2: [],
  deviceDetail: {
    deviceId: "",
    displayName: "",
    operatingSystem: "",
    browser: "",
    isCompliant: false,
    isManaged: false,
    trustType: "",
  },
  location: { city: "", state: "", countryOrRegion: "", geoCoordinates: {} },
};

/** The reason is the number's general text, its placeholders unfilled (observed); "Other." for a success. */
function status(errorCode: number): Resource {
  return { errorCode, failureReason: aadsts[errorCode]?.text ?? "Other.", additionalDetails: null };
}

/** A sign-in as Graph shows it (Learn, graph resources/signin). */
export function signInResource(signIn: SignIn): Resource {
  const { id, createdDateTime, correlationId, appId, appDisplayName, ipAddress, kind, user, resource } = signIn;
  return {
    id,
    createdDateTime: `${createdDateTime.slice(0, 19)}Z`,
    userDisplayName: user?.displayName ?? "",
    userPrincipalName: user?.userPrincipalName ?? "",
    userId: user?.id ?? NO_ONE,
    appId,
    appDisplayName,
    ipAddress,
    clientAppUsed: CLIENT_APP[kind],
    correlationId,
    isInteractive: kind === "interactiveUser",
    resourceDisplayName: resource?.displayName ?? "",
    resourceId: resource?.appId ?? "",
    status: status(signIn.errorCode),
    ...UNKNOWN,
    signInEventTypes: [kind],
    servicePrincipalId: signIn.servicePrincipalId ?? "",
    servicePrincipalName: signIn.servicePrincipalId ? appDisplayName : "",
  };
}

const V1 = (
  "id createdDateTime userDisplayName userPrincipalName userId appId appDisplayName ipAddress clientAppUsed " +
  "correlationId conditionalAccessStatus isInteractive riskDetail riskLevelAggregated riskLevelDuringSignIn riskState " +
  "riskEventTypes riskEventTypes_v2 resourceDisplayName resourceId status deviceDetail location " +
  "appliedConditionalAccessPolicies"
).split(" ");
/** The beta version alone has these; here they come when they are asked for. */
const BETA = ["signInEventTypes", "servicePrincipalId", "servicePrincipalName"];

export const signInShape: Shape = {
  context: "auditLogs/signIns",
  type: "signIn",
  properties: [...V1, ...BETA],
  defaultSelect: V1,
  everyOperator: true,
};
