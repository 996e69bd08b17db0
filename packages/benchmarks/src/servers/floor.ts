import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { CLAIMS, FORM, type Ready } from "../server.ts";

const signAsync = promisify(sign);
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Variables that carry its certificate: a library that makes one would count as the floor's own start. */
export const FLOOR_CERTIFICATE = "BENCH_FLOOR_CERTIFICATE";
export const FLOOR_KEY = "BENCH_FLOOR_KEY";

/**
 * The limit of this machine: bare Node reads a form, signs Entra-sized claims with RS256 and answers, over HTTPS as the
 * tenant does. No checks.
 */
export async function startFloor(): Promise<Ready> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = createPrivateKey(privateKey.export({ type: "pkcs8", format: "pem" }));
  const header = encode({ typ: "JWT", alg: "RS256", kid: "floor" });
  const { [FLOOR_CERTIFICATE]: cert = "", [FLOOR_KEY]: tlsKey = "" } = process.env;
  const server = createServer({ cert, key: tlsKey }, (request, response) => {
    let form = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (form += chunk));
    request.on("end", () => {
      const iat = Math.floor(Date.now() / 1000);
      const signed = `${header}.${encode({ ...CLAIMS, iat, nbf: iat, exp: iat + 3599, form: form.length })}`;
      void signAsync("sha256", Buffer.from(signed), key).then((signature) => {
        const access_token = `${signed}.${signature.toString("base64url")}`;
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ token_type: "Bearer", expires_in: 3599, access_token }));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
  const body = "grant_type=client_credentials&client_id=floor&client_secret=floor&scope=api";
  const name = "sign one RS256 token";
  return {
    kind: "ready",
    discovery: url,
    ca: cert,
    targets: [{ name, url, method: "POST", headers: FORM, body, expects: "access_token" }],
  };
}
