import Router, { type ErrorRequestHandler, type Request, type Response } from "router";
import type { Emulator } from "../emulator.ts";
import { contextOf, openContext } from "../http/exchange-context.ts";
import { LOOPBACK_HOSTS, hostName, isServedHost } from "../http/host.ts";
import type { Params } from "../http/params.ts";
import { reply } from "../http/reply.ts";
import { PUBLIC_LOGIN } from "../zero-change/public-names.ts";
import { withOrigin } from "../zero-change/request-origin.ts";
import { requireAppServiceRequest } from "./app-service.ts";
import type { ArcChallenges } from "./arc.ts";
import type { IdentityFaults } from "./faults.ts";
import { IdentityError } from "./identity-error.ts";
import { requireMetadataRequest } from "./imds.ts";
import { issueForIdentity } from "./issue.ts";

export const IMDS_PATH = "/metadata/identity/oauth2/token";
export const APP_SERVICE_PATH = "/msi/token";
export const ARC_PATH = "/arc/metadata/identity/oauth2/token";
/** The address of the metadata service: a program with the zero-change preload asks by it. */
const METADATA_SERVICE = "169.254.169.254";

interface Parts {
  readonly emulator: Emulator;
  readonly faults: IdentityFaults;
  readonly arc: ArcChallenges;
  /** Value of IDENTITY_HEADER. */
  readonly identityHeader: string;
  readonly warn: (message: string) => void;
}

type Wording = (error: IdentityError, correlationId: string) => unknown;

const inImdsWords: Wording = ({ code, message }) => ({ error: code, error_description: message });
const inAppServiceWords: Wording = ({ status, message }, correlationId) => ({
  statusCode: status,
  message,
  correlationId,
});

function endpoint({ emulator, faults }: Parts, admit: (req: Request, query: Params) => void, words: Wording) {
  return async (req: Request, res: Response): Promise<void> => {
    const { query, notes, trace } = contextOf(res);
    try {
      admit(req, query);
      faults.requireNone();
      reply(emulator, res, {
        json: await issueForIdentity(emulator, query, notes),
        headers: { "cache-control": "no-store" },
      });
    } catch (error) {
      if (!(error instanceof IdentityError)) throw error;
      const { status, headers } = error;
      reply(emulator, res, { status, json: words(error, trace.correlationId), headers });
    }
  };
}

/** What nobody foresaw. The reason goes to the log, and never out. */
const failure =
  ({ emulator, warn }: Parts): ErrorRequestHandler =>
  (error, _req, res, _next) => {
    warn(`A managed identity endpoint failed: ${error instanceof Error ? (error.stack ?? "") : String(error)}`);
    reply(emulator, res, { status: 500, json: { error: "server_error", error_description: "The tenant failed." } });
  };

/** The endpoints that exist inside an Azure machine. Plain HTTP, as there. */
export function createIdentityApp(parts: Parts): Router.Router {
  const { emulator, arc, identityHeader } = parts;
  const app = Router();
  app.use((req, res, next) => {
    openContext(req, res, emulator.clock());
    const { host } = req.headers;
    if (hostName(host) === METADATA_SERVICE) withOrigin(PUBLIC_LOGIN, next);
    else if (isServedHost(host, LOOPBACK_HOSTS)) next();
    else reply(emulator, res, { status: 421, json: { error: "misdirected_request" } });
  });
  app.all(IMDS_PATH, endpoint(parts, requireMetadataRequest, inImdsWords));
  app.all(
    APP_SERVICE_PATH,
    endpoint(parts, (req, query) => requireAppServiceRequest(req, query, identityHeader), inAppServiceWords),
  );
  const proven = (req: Request, query: Params) => {
    requireMetadataRequest(req, query);
    arc.requireProof(req);
  };
  app.all(ARC_PATH, endpoint(parts, proven, inImdsWords));
  app.use((_req, res) => reply(emulator, res, { status: 404, json: { error: "not_found" } }));
  app.use(failure(parts));
  return app;
}
