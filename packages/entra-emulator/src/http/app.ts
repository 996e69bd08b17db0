import Router, { type NextFunction, type Request, type Response } from "router";
import { adminConsentRoutes } from "../admin-consent/routes.ts";
import { authorizeRoutes } from "../authorize/routes.ts";
import { controlRoutes } from "../control/routes.ts";
import { deviceAuthorizationRoutes } from "../device/device-authorization.ts";
import { devicePageRoutes } from "../device/device-page.ts";
import { discoveryRoutes } from "../discovery/routes.ts";
import type { Emulator } from "../emulator.ts";
import { outage } from "../faults/outage.ts";
import { vaultOfHost } from "../key-vault/vault-host.ts";
import { logoutRoutes } from "../logout/routes.ts";
import { homeRoutes } from "../pages/home-page.ts";
import { portalRoutes } from "../portal/routes.ts";
import { tokenRoutes } from "../token/routes.ts";
import { PUBLIC_NAMES, publicOrigin } from "../zero-change/public-names.ts";
import { withOrigin } from "../zero-change/request-origin.ts";
import { readBody } from "./body.ts";
import { contextOf, openContext } from "./exchange-context.ts";
import { failure } from "./failure.ts";
import { hostName, isServedHost } from "./host.ts";
import { lazyRoutes } from "./lazy-routes.ts";
import { reply } from "./reply.ts";
import { setHeaders } from "./set-headers.ts";

type Step = (req: Request, res: Response, next: NextFunction) => void;

/** Not Strict-Transport-Security: browsers would then refuse http://localhost, where the learner's own servers are. */
function commonHeaders(req: Request, res: Response): void {
  const { trace } = contextOf(res);
  setHeaders(res, {
    "x-content-type-options": "nosniff",
    "x-ms-request-id": trace.traceId,
    "x-ms-ests-server": "2.1.0 - WORKSHOP ProdSlices",
    "x-xss-protection": "0",
    p3p: 'CP="DSP CUR OTPi IND OTRi ONL FIN"',
  });
  if (req.headers["client-request-id"]) res.setHeader("client-request-id", trace.correlationId);
}

const open =
  ({ clock }: Emulator): Step =>
  (req, res, next) => {
    openContext(req, res, clock());
    commonHeaders(req, res);
    next();
  };

const requireServedHost =
  (emulator: Emulator, hosts: readonly string[]): Step =>
  (req, res, next) => {
    const { host } = req.headers;
    if (isServedHost(host, hosts) || isServedHost(host, PUBLIC_NAMES) || vaultOfHost(host)) next();
    else
      reply(emulator, res, {
        status: 421,
        json: { error: "misdirected_request", error_description: "This server answers to localhost only." },
      });
  };

/** A program with the zero-change preload asks by a public name: the addresses in its answers are public ones, too. */
const answerUnderItsName: Step = (req, _res, next) => {
  const origin = publicOrigin(hostName(req.headers.host) ?? "");
  if (origin) withOrigin(origin, next);
  else next();
};

async function readThen(req: Request, res: Response, next: NextFunction): Promise<void> {
  await readBody(req, res);
  next();
}

const read = (req: Request, res: Response, next: NextFunction): Promise<void> => readThen(req, res, next);

/** A preflight gets what the endpoint allows; only discovery and keys are open to every origin. */
const preflight =
  (emulator: Emulator): Step =>
  (req, res, next) => {
    if (req.method !== "OPTIONS") return next();
    const open = /\/\.well-known\/openid-configuration$|\/discovery\//.test(contextOf(res).path);
    const headers: Record<string, string> = open
      ? { "access-control-allow-origin": "*", "access-control-allow-methods": "GET, OPTIONS" }
      : {};
    return reply(emulator, res, { status: 204, headers });
  };

const vaults = (emulator: Emulator) =>
  lazyRoutes(
    ({ headers }) => vaultOfHost(headers.host) !== undefined,
    async () => (await import("../key-vault/routes.ts")).vaultRoutes(emulator),
  );

const graph = (emulator: Emulator) =>
  lazyRoutes(
    // The target of a request may be a whole URL (RFC 9112 §3.2.2).
    ({ originalUrl }) => /^(https?:\/\/[^/]*)?\/(v1\.0|oidc)([/?]|$)/i.test(originalUrl),
    async () => (await import("../graph/routes.ts")).graphRoutes(emulator),
  );

/** The tenant's web server: every request takes these steps in this order. */
export function createApp(
  emulator: Emulator,
  hosts: readonly string[],
  warn: (message: string) => void,
): Router.Router {
  const app = Router();
  app.use(open(emulator));
  app.use(requireServedHost(emulator, hosts));
  app.use(answerUnderItsName);
  app.use(read);
  app.use(preflight(emulator));
  app.use(outage(emulator));
  app.use(vaults(emulator));
  app.use(controlRoutes(emulator));
  app.use(discoveryRoutes(emulator));
  app.use(authorizeRoutes(emulator));
  app.use(adminConsentRoutes(emulator));
  app.use(tokenRoutes(emulator));
  app.use(deviceAuthorizationRoutes(emulator));
  app.use(devicePageRoutes(emulator));
  app.use(logoutRoutes(emulator));
  app.use(graph(emulator));
  app.use(portalRoutes(emulator));
  app.use(homeRoutes(emulator));
  app.use((_req, res) =>
    reply(emulator, res, {
      status: 404,
      json: { error: "not_found", error_description: "There is nothing at this address." },
    }),
  );
  app.use(failure(emulator, warn));
  return app;
}
