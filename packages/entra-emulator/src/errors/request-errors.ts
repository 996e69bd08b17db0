import type { AadstsEntry } from "./entry.ts";

/** About the request: tenant, parameters, scopes, resource. */
export const requestErrors: Readonly<Record<number, AadstsEntry>> = {
  28002: {
    error: "invalid_scope",
    text: "The scope '{scope}' is not valid when an access token is asked for. It must name a permission of one resource.",
  },
  28003: {
    error: "invalid_scope",
    text: "The parameter 'scope' may not be empty when a code is redeemed for an access token. Leave it out, or name scopes.",
  },
  50147: {
    error: "invalid_request",
    text: "The parameter 'code_challenge' is not valid: the method must be 'S256' or 'plain'.",
  },
  50059: {
    error: "invalid_request",
    text: "Neither the request nor a credential in it tells which tenant is meant. Use the endpoint of a tenant.",
  },
  501491: {
    error: "invalid_request",
    text: "The size of 'code_challenge' is not valid: it must have 43 to 128 characters of the unreserved set (RFC 7636).",
  },
  500011: {
    error: "invalid_resource",
    text: "The resource principal named '{resource}' was not found in the tenant '{tenant}'. Either it is not installed there, nobody consented to it, or the name is misspelled or belongs to another tenant.",
  },
  650053: {
    error: "invalid_client",
    text: "The application '{client}' asked for the scope '{scope}', which does not exist on the resource '{resource}'. A scope without a resource in front of it means Microsoft Graph.",
  },
  70005: { error: "unsupported_response_type", text: "The response_type '{value}' is not supported." },
  700054: {
    error: "unsupported_response_type",
    text: "The response_type '{value}' is not enabled for this application (implicit and hybrid flows are switched off).",
  },
  70007: { error: "invalid_request", text: "'{value}' is not a supported value of 'response_mode' for this request." },
  70011: {
    error: "invalid_scope",
    text: "The scope '{scope}' is not valid. It must be a list of permissions of the form resource/permission, or exactly one resource/.default.",
  },
  700022: {
    error: "invalid_scope",
    text: "The scope '{scope}' names more than one resource. One token is for one resource.",
  },
  90002: {
    error: "invalid_request",
    text: "The tenant '{tenant}' was not found. Check the tenant id or its domain name.",
  },
  90009: {
    error: "invalid_request",
    text: "The application '{client}' asks for a token for itself. That works only when the resource is named by its client id (GUID).",
  },
  90014: { error: "invalid_request", text: "The required field '{name}' is missing from the request." },
  90019: { error: "invalid_request", text: "The address of the request names no tenant." },
  90023: { error: "invalid_request", text: "'{value}' is not a supported value of 'prompt'." },
  900144: { error: "invalid_request", text: "The request must contain the parameter '{name}'." },
  900561: {
    error: "invalid_request",
    status: 405,
    text: "This endpoint accepts {allowed} requests only. It received a {method} request.",
  },
  9000411: {
    error: "invalid_request",
    text: "The request is not well formed: the parameter '{name}' is there more than once.",
  },
  9001023: {
    error: "invalid_request",
    text: "This grant is not supported at the /common and /consumers endpoints. Use /organizations or the endpoint of a tenant.",
  },
  900971: {
    error: "invalid_request",
    text: "The request carries no reply address, and the application has more than one.",
  },
  9002313: { error: "invalid_request", text: "The request is malformed or invalid: '{name}' could not be read." },
  1002012: {
    error: "invalid_scope",
    text: "The scope '{scope}' is not valid for client credentials. It must be one resource followed by '/.default'.",
  },
  9010010: {
    error: "invalid_target",
    text: "The parameter 'resource' ('{resource}') does not agree with the requested scopes: it must be, character for character, an identifier URI of the application that owns them.",
  },
};
