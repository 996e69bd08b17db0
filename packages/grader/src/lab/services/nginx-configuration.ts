import { join } from "node:path";

export interface NginxSettings {
  readonly port: number;
  /** Where it may write; it has no other place. */
  readonly folder: string;
  /** Origins, all of one scheme. */
  readonly upstreams: readonly string[];
  /** What clients are shown; absent: plain HTTP. */
  readonly certificate?: { readonly certFile: string; readonly keyFile: string } | undefined;
  /** PEM of who vouches for https upstreams. */
  readonly caFile: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What gateways send usually. */
const USUAL = {
  Host: "$http_host",
  "X-Forwarded-For": "$proxy_add_x_forwarded_for",
  "X-Forwarded-Proto": "$scheme",
  "X-Forwarded-Host": "$http_host",
};

const SCRATCH = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

/** As root, nginx gives its folders away to another user first. In a container without privileges there is none to give them to. */
const runsAsRoot = process.platform === "linux" && process.getuid?.() === 0;

const quoted = (text: string): string => JSON.stringify(text);

/**
 * The whole configuration of an nginx that needs no root, writes into one folder, and forwards everything, streams too.
 * https://nginx.org/en/docs/http/ngx_http_proxy_module.html
 */
export function nginxConfiguration(settings: NginxSettings): string {
  const { port, folder, upstreams, certificate, caFile, headers } = settings;
  const scheme = new URL(upstreams[0] ?? "http://localhost").protocol;
  const tls = certificate
    ? [`ssl_certificate ${quoted(certificate.certFile)};`, `ssl_certificate_key ${quoted(certificate.keyFile)};`]
    : [];
  const verified =
    scheme === "https:"
      ? [
          "proxy_ssl_verify on;",
          `proxy_ssl_trusted_certificate ${quoted(caFile)};`,
          "proxy_ssl_name localhost;",
          "proxy_ssl_server_name on;",
        ]
      : [];
  return [
    // One process, in the foreground: who ends it ends all of it.
    "daemon off;",
    "master_process off;",
    ...(runsAsRoot ? ["user root;"] : []),
    `pid ${quoted(join(folder, "nginx.pid"))};`,
    "error_log stderr warn;",
    "events { worker_connections 1024; }",
    "http {",
    `  access_log ${quoted(join(folder, "access.log"))} combined;`,
    ...SCRATCH.map((name) => `  ${name}_temp_path ${quoted(join(folder, name))};`),
    `  upstream behind { ${upstreams.map((origin) => `server ${new URL(origin).host};`).join(" ")} }`,
    "  server {",
    `    listen 127.0.0.1:${port}${certificate ? " ssl" : ""};`,
    ...tls.map((line) => `    ${line}`),
    "    client_max_body_size 0;",
    "    location / {",
    `      proxy_pass ${scheme}//behind;`,
    "      proxy_http_version 1.1;",
    "      proxy_buffering off;",
    "      proxy_read_timeout 1h;",
    ...verified.map((line) => `      ${line}`),
    ...Object.entries({ ...USUAL, Connection: "", ...headers }).map(
      ([name, value]) => `      proxy_set_header ${name} ${quoted(value)};`,
    ),
    "    }",
    "  }",
    "}",
    "",
  ].join("\n");
}
