import { oddValue } from "./odd-values.ts";
import type { Random } from "./random.ts";
import type { Words } from "./words.ts";

/** A request, as it goes over the wire: nothing is made valid on the way. */
export interface OddRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Where requests may go, and with what. */
export interface Terrain {
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  /** For the Host header. */
  readonly hosts: readonly string[];
  /** The hosts of paths that begin so. */
  readonly ownHosts: readonly { readonly paths: RegExp; readonly hosts: readonly string[] }[];
  /** Access tokens that are good somewhere. */
  readonly tokens: readonly string[];
  readonly words: Words;
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND", "TRACE"];
const FORM = "application/x-www-form-urlencoded";
const TYPES = [FORM, `${FORM}; charset=utf-16`, "application/json", "text/xml", "", "x/y;;=,", "multipart/form-data"];
const ENCODINGS = ["gzip", "br", "identity", "utf-16"];

/** Percent-encodes what could not stand in a request line; what looks encoded already stays. */
function inTarget(value: string): string {
  return value.replace(/[^!$&'()*+,\-./0-9:;=@A-Z_a-z~%[\]]/g, (char) =>
    [...Buffer.from(char)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""),
  );
}

function segment(random: Random, { segments, names, values }: Words, name: string): string {
  const own = segments[name];
  if (own && random.chance(0.8)) return random.pick(own);
  return inTarget(random.chance(0.6) ? random.pick(names) : oddValue(random, values)) || "x";
}

function pathOf(random: Random, words: Words, pattern: string): string {
  const filled = pattern
    .replace(/\{\/:(\w+)\}/g, (_, name: string) => (random.chance(0.3) ? `/${segment(random, words, name)}` : ""))
    .replace(/[:*](\w+)|\{(\w+)\}/g, (_, one?: string, other?: string) => segment(random, words, one ?? other ?? ""));
  if (random.chance(0.85)) return filled;
  return random.pick([
    `/${filled}`,
    `${filled}/`,
    `${filled}/..%2f..`,
    filled.toUpperCase(),
    `${filled}%`,
    `/.${filled}`,
  ]);
}

type Encode = (text: string) => string;

/** A sound set of parameters with nothing, one or a few things wrong with it. */
function pairs(random: Random, { parameterSets, parameters, values }: Words, encode: Encode): string {
  const entries = Object.entries(random.pick(parameterSets));
  for (const name of random.some(parameters, random.chance(0.3) ? 8 : 1))
    entries.push([name, oddValue(random, values)]);
  if (random.chance(0.3)) entries.splice(random.upTo(entries.length), 1);
  if (random.chance(0.5)) entries[0] = [entries[0]?.[0] ?? "", oddValue(random, values)];
  if (random.chance(0.1)) entries.push(...entries);
  if (random.chance(0.02))
    entries.push(...Array.from({ length: 1_500 }, (_, index): [string, string] => [`p${index}`, ""]));
  return entries.map(([name, value]) => `${encode(name)}${random.chance(0.97) ? "=" : ""}${encode(value)}`).join("&");
}

function oddJson(random: Random, words: Words, depth = 0): unknown {
  if (depth > 4 || random.chance(0.4))
    return random.pick([oddValue(random, words.values), random.upTo(5_000), -1, 1e300, true, false, null]);
  if (random.chance(0.25)) return Array.from({ length: random.upTo(30) }, () => oddJson(random, words, depth + 1));
  return Object.fromEntries(random.some(words.members, 6).map((name) => [name, oddJson(random, words, depth + 1)]));
}

/** A sound body with a member that is odd, or gone, or too many. */
function almostSound(random: Random, words: Words): unknown {
  const body: Record<string, unknown> = structuredClone(random.pick(words.bodies));
  const name = random.pick(random.chance(0.7) ? Object.keys(body) : words.members);
  if (random.chance(0.2)) delete body[name];
  else if (random.chance(0.8)) Object.defineProperty(body, name, { value: oddJson(random, words), enumerable: true });
  return body;
}

function jsonText(random: Random, words: Words): string {
  const text = JSON.stringify(random.chance(0.7) ? almostSound(random, words) : oddJson(random, words));
  if (random.chance(0.7)) return text;
  return random.pick([
    text.slice(0, random.upTo(text.length)),
    `\ufeff${text}`,
    "[".repeat(9_000),
    `${text}}`,
    "{",
    "1",
  ]);
}

interface Body {
  readonly type: string;
  readonly text: string;
}

/** Most times the type says what the body is. */
function bodyOf(random: Random, words: Words): Body {
  if (random.chance(0.01)) return { type: FORM, text: random.text(400_000) };
  const form = () => ({ type: FORM, text: pairs(random, words, encodeURIComponentLoosely) });
  const json = () => ({ type: "application/json", text: jsonText(random, words) });
  const noise = () => ({ type: random.pick(TYPES), text: random.text(random.upTo(300)) });
  const body = random.pick([form, form, json, json, noise])();
  return random.chance(0.9) ? body : { ...body, type: random.pick(TYPES) };
}

/** A lone surrogate cannot be encoded, and a broken escape must stay broken. */
function encodeURIComponentLoosely(text: string): string {
  return inTarget(text).replace(/[&=+]/g, (char) => encodeURIComponent(char));
}

function authorization(random: Random, tokens: readonly string[]): Record<string, string> {
  if (random.chance(0.3)) return {};
  if (random.chance(0.6)) return { authorization: `Bearer ${random.pick(tokens)}` };
  const broken = random.pick(tokens).slice(0, random.upTo(900));
  const values = [
    "Bearer",
    "Basic",
    "Basic %%%",
    `Bearer ${broken}x`,
    "Basic OnNlY3JldA==",
    "Negotiate x",
    `PoP ${broken}`,
  ];
  return { authorization: random.pick(values) };
}

function hostOf(random: Random, { hosts, ownHosts }: Terrain, path: string): string {
  const own = ownHosts.find(({ paths }) => paths.test(path));
  return random.pick(own && random.chance(0.8) ? own.hosts : hosts);
}

/** Those that a server of any kind has to bear. */
const ANYWHERE = [
  { name: "content-encoding", likelihood: 0.05, values: ENCODINGS },
  { name: "x-forwarded-for", likelihood: 0.05, values: ["10.0.0.1"] },
  { name: "expect", likelihood: 0.05, values: ["100-continue"] },
];

function headersOf(random: Random, { tokens, words }: Terrain, host: string, { type, text }: Body) {
  const extra = [...words.headers, ...ANYWHERE]
    .filter(({ likelihood }) => random.chance(likelihood))
    .map(({ name, values }): [string, string] => [name, random.pick(values)]);
  return {
    host,
    ...authorization(random, tokens),
    ...Object.fromEntries(extra),
    ...(type && { "content-type": type }),
    "content-length": String(Buffer.byteLength(text)),
  };
}

/** A request to one of the routes, with something wrong about it, most times. */
export function oddRequest(random: Random, terrain: Terrain): OddRequest {
  const { words } = terrain;
  const route = random.pick(terrain.routes);
  const method = route.method === "ALL" || random.chance(0.15) ? random.pick(METHODS) : route.method;
  const query = random.chance(0.7) ? `?${pairs(random, words, inTarget)}` : "";
  const body = method === "GET" || method === "HEAD" ? { type: "", text: "" } : bodyOf(random, words);
  const headers = headersOf(random, terrain, hostOf(random, terrain, route.path), body);
  return { method, target: `${pathOf(random, words, route.path)}${query}`.slice(0, 12_000), headers, body: body.text };
}
