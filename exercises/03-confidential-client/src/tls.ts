import { readFileSync } from "node:fs";
import { createSecureContext } from "node:tls";
import { type EnvironmentReader, refuse, type Rule } from "@workshop/auth";

/** What a server shows and keeps: PEM, the certificate first and what signed it after. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
}

const fileRule: Rule<string> = (path) => {
  try {
    const text = readFileSync(path, "utf8");
    return text.trim() === "" ? refuse("is an empty file", "Give the path of a PEM file.") : { value: text };
  } catch {
    return refuse("is not a file that can be read", "Give the path of a PEM file.");
  }
};

const keyRule =
  (cert: string): Rule<string> =>
  (path) => {
    const read = fileRule(path);
    if (!("value" in read)) return read;
    try {
      createSecureContext({ cert, key: read.value });
      return read;
    } catch {
      return refuse("does not fit TLS_CERT_FILE", "Both are PEM, and the key is the one of the certificate.");
    }
  };

/**
 * `TLS_CERT_FILE` and `TLS_KEY_FILE`: both, or neither where something in front of this server ends TLS, or nobody but
 * this machine calls.
 * @returns false for neither; undefined after a problem
 */
export function readTls(reader: EnvironmentReader): Tls | false | undefined {
  const cert = reader.optional("TLS_CERT_FILE", false, fileRule);
  if (cert === false)
    return reader.optional("TLS_KEY_FILE", false, () => refuse("is set alone", "Set TLS_CERT_FILE, too."));
  if (cert === undefined) return undefined;
  const key = reader.required("TLS_KEY_FILE", "Set it to the file with the key of TLS_CERT_FILE.", keyRule(cert));
  return key === undefined ? undefined : { cert, key };
}
