import type { Response } from "router";
import type { Emulator } from "../emulator.ts";
import { contextOf } from "../http/exchange-context.ts";
import { setHeaders } from "../http/set-headers.ts";
import { loginOrigin } from "../zero-change/public-names.ts";
import type { AskedVault } from "./vault-host.ts";
import type { VaultError } from "./vault-error.ts";

function send(emulator: Emulator, res: Response, status: number, json: unknown, recorded: unknown): void {
  const { trace } = contextOf(res);
  res.statusCode = status;
  setHeaders(res, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-cache",
    pragma: "no-cache",
    expires: "-1",
    "x-ms-keyvault-region": "westeurope",
    "x-ms-client-request-id": trace.correlationId,
    "x-ms-request-id": trace.traceId,
    "x-ms-keyvault-service-version": "1.9.0.0",
  });
  const write = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));
  emulator.recorder.record(res.req, res, status, write(recorded));
  res.end(write(json));
}

/** What the record may keep of an answer: never a value, be it a secret, a plain text or an unwrapped key. */
function withoutValues(json: unknown): unknown {
  if (typeof json !== "object" || json === null || !("value" in json) || Array.isArray(json.value)) return json;
  return { ...json, value: "[hidden]" };
}

export function replyVault(emulator: Emulator, res: Response, json: unknown): void {
  send(emulator, res, json === undefined ? 204 : 200, json, withoutValues(json));
}

/** A 401 says where tokens come from: the client learns its tenant and the resource from nowhere else. */
export function replyVaultError(emulator: Emulator, res: Response, error: VaultError, asked: AskedVault): void {
  const { status, code, message, inner } = error;
  const authorization = `${loginOrigin(emulator.origin)}/${asked.vault.tenantId}`;
  if (status === 401)
    res.setHeader("www-authenticate", `Bearer authorization="${authorization}", resource="${asked.resource}"`);
  const json = { error: { code, message, ...(inner && { innererror: { code: inner } }) } };
  send(emulator, res, status, json, json);
}
