import type { AadstsEntry } from "./entry.ts";

const STEP_UP = '{"access_token":{"polids":{"essential":true,"values":["9ab03e19-ed42-4168-b6b7-7001fb3e933a"]}}}';

/** About policies of the organization: a second factor, devices, how often to sign in. */
export const policyErrors: Readonly<Record<number, AadstsEntry>> = {
  50072: {
    error: "interaction_required",
    suberror: "basic_action",
    claims: STEP_UP,
    text: "The person must enrol for multi-factor authentication in an interactive sign-in.",
  },
  50074: {
    error: "interaction_required",
    suberror: "basic_action",
    claims: STEP_UP,
    text: "Strong authentication is required for this request.",
  },
  50076: {
    error: "interaction_required",
    suberror: "basic_action",
    claims: STEP_UP,
    text: "A change by the administrator, or a new place, makes multi-factor authentication necessary for this resource.",
  },
  50078: {
    error: "invalid_grant",
    text: "The multi-factor sign-in of this session has expired by policy. Sign in again.",
  },
  50079: {
    error: "interaction_required",
    suberror: "basic_action",
    claims: STEP_UP,
    text: "The person must register for multi-factor authentication before this resource can be used.",
  },
  50158: {
    error: "interaction_required",
    suberror: "basic_action",
    claims: STEP_UP,
    text: "A security challenge of another provider is not answered yet. The person is sent there in an interactive sign-in.",
  },
  53000: {
    error: "interaction_required",
    suberror: "message_only",
    text: "The device does not meet the rules of the organization.",
  },
  53001: {
    error: "interaction_required",
    suberror: "message_only",
    text: "The device is not joined to the domain of the organization.",
  },
  53003: {
    error: "invalid_grant",
    suberror: "message_only",
    claims: STEP_UP,
    text: "Access was blocked by a Conditional Access policy.",
  },
  530032: {
    error: "invalid_grant",
    suberror: "message_only",
    text: "A security policy of the tenant blocks this request.",
  },
  70043: {
    error: "invalid_grant",
    suberror: "token_expired",
    text: "The refresh token is no longer good: the sign-in frequency policy asks for a new sign-in.",
  },
};
