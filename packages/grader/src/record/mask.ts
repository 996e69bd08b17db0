import { tmpdir } from "node:os";
import { contoso, fabrikam, microsoftGraph } from "@workshop/entra-emulator/seed";
import { workspaceRoot } from "../workspace.ts";

const escapeForRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Characters of a body or a line; more is not read. */
const LONGEST = 600;

const GUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;
const known = JSON.stringify([contoso, fabrikam, microsoftGraph]).toLowerCase();
/** A stack trace names where the workshop lies, and temporary files. */
const FILE_OF_THIS_MACHINE = new RegExp(
  `(file://)?(${escapeForRegExp(workspaceRoot)}|${escapeForRegExp(tmpdir())})[^\\s"')]*`,
  "g",
);
/** The lines of a stack in JSON: how many there are is the runtime's affair. */
const STACK = /(?:\\n\s+at [^\\"]+)+/g;
/** Entra's codes and refresh tokens: a digit, a point, and then what nobody can read. */
const ENTRA_CODE = /(?<![\w.-])[01]\.[\w-]{20,}(?:\.[\w-]+)*/g;
const JWT = /eyJ[\w-]+\.[\w-]*\.?[\w-]*/g;
/** Too long and too random to be a word: a code, a state, a session id, a secret, a cookie. */
const RANDOM = /(?<![\w/.:-])(?=[\w~.+-]*\d)(?=[\w~.+-]*[A-Za-z])[\w~+-]{20,}(?:\.[\w~+-]+)*={0,2}/g;

/** No token, code, secret or session; places in sources stay readable. */
export const maskSecrets = (text: string): string =>
  text.replaceAll(JWT, "eyJ…").replaceAll(ENTRA_CODE, "…").replaceAll(RANDOM, "…");

/**
 * Text of an exchange as it may be published: no token, code, secret or session, and nothing that differs from run to
 * run (ports, random ids, times), so that two recordings of the same behaviour are the same.
 */
export function mask(text: string): string {
  const steady = text
    .replaceAll(FILE_OF_THIS_MACHINE, "<path>")
    .replaceAll(STACK, "\\n    at …")
    .replaceAll(/"id":\d+/g, '"id":1')
    .replaceAll(JWT, "eyJ…")
    .replaceAll(ENTRA_CODE, "…")
    .replaceAll(GUID, (id) => (known.includes(id.toLowerCase()) ? `«${id}»` : "<id>"))
    .replaceAll(/(localhost|127\.0\.0\.1)(:|%3A)\d{1,5}/g, "$1$2<port>")
    .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?Z/g, "<time>")
    .replaceAll(/\b1[789]\d{8}\b/g, "<time>")
    .replaceAll(RANDOM, "…")
    .replaceAll(/[«»]/g, "");
  return steady.length > LONGEST ? `${steady.slice(0, LONGEST)}…` : steady;
}
