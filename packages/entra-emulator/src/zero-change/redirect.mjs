// Leads connections to the Microsoft cloud to the tenant on this machine. It works where every client of Node ends up,
// `tls.connect` and `net.connect`: `node:https`, global fetch and any HTTP library keep the host name they were given,
// in the URL and in the Host header; only the socket goes elsewhere, and is checked against the tenant's certificate.
import http from "node:http";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import tls from "node:tls";

const NAMES = new Set([
  "login.microsoftonline.com",
  "login.microsoft.com",
  "login.windows.net",
  "sts.windows.net",
  "graph.microsoft.com",
]);
/** One label before it: a vault's name. `*.vault.localhost` does not resolve on every system. */
const VAULT = /^[a-z0-9-]+\.vault\.(azure\.net|localhost)$/;
const IMDS = "169.254.169.254";
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

export function isRedirected(host) {
  const name = String(host).toLowerCase().replace(/\.$/, "");
  return NAMES.has(name) || VAULT.test(name);
}

/** Tokens and secrets go there: never off this machine. */
function requireLoopback(address, protocol) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === protocol && LOOPBACK.has(url.hostname)) return url;
  throw new Error(`zero-change: "${address}" is not an ${protocol}// address of this machine.`);
}

/** `connect` takes an options object, or port and host, or (net) an array that Node made of either. */
function readOptions(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === "object" && first !== null) return { ...first };
  const rest = [first, second, args[2]].find((value) => typeof value === "object" && value !== null) ?? {};
  return { ...rest, port: Number(first), ...(typeof second === "string" && { host: second }) };
}

function listenerOf(args) {
  return (Array.isArray(args[0]) ? args[0] : args).find((value) => typeof value === "function");
}

/** Another place for a connection. Whatever Node knew about the old one (address, session) does not fit the new one. */
function moved(options, url) {
  const { lookup: _lookup, path: _path, session: _session, checkServerIdentity: _check, ...rest } = options;
  return { ...rest, host: url.hostname.replace(/^\[|\]$/g, ""), port: Number(url.port || 443) };
}

export function redirect({ origin, ca, imds }) {
  const tenant = requireLoopback(origin, "https:");
  const metadata = imds ? requireLoopback(imds, "http:") : undefined;
  const { connect: tlsConnect } = tls;
  const { connect: netConnect } = net;

  tls.connect = function connect(...args) {
    const options = readOptions(args);
    // A socket that is given goes through a proxy that somebody chose.
    if (options.socket || !isRedirected(options.host)) return tlsConnect.apply(this, args);
    const trusted = { ...moved(options, tenant), servername: "localhost", ca, rejectUnauthorized: true };
    return tlsConnect(trusted, listenerOf(args));
  };

  function connect(...args) {
    const options = readOptions(args);
    if (!metadata || options.host !== IMDS || Number(options.port) !== 80) return netConnect.apply(this, args);
    return netConnect(moved(options, metadata), listenerOf(args));
  }
  net.connect = connect;
  net.createConnection = connect;
  http.Agent.prototype.createConnection = connect;
  syncBuiltinESMExports();
}
