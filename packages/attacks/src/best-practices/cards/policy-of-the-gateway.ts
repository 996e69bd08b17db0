import type { Element } from "@xmldom/xmldom";
import { type Card, ControlFailed, fell, held, type Outcome } from "../../card.ts";
import { gatewayPolicies } from "../gateway-rules.ts";
import { type GatewayPolicy, passesOn, readPolicy, textsIn } from "../scenes/gateway-policy.ts";

const FILE = "infra/mcp-policy.xml";
/** What a client must not be able to say to the server, past the gateway. */
const OF_THE_GATEWAY = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded"];
const OF_EASY_AUTH = ["X-MS-CLIENT-PRINCIPAL", "X-MS-CLIENT-PRINCIPAL-ID", "X-MS-CLIENT-PRINCIPAL-NAME"];

/** For whom a token may be, and whose: what validate-jwt and validate-azure-ad-token say, each in its own way. */
function whatIsValid(check: Element): Outcome {
  const isEntra = check.tagName === "validate-azure-ad-token";
  const issuers = isEntra ? [check.getAttribute("tenant-id") ?? ""] : textsIn(check, "issuer");
  if (!issuers.some(Boolean) || issuers.some((one) => /^(common|organizations)$/i.test(one))) return fell("anyTenant");
  return textsIn(check, "audience").length > 0 ? held : fell("anyAudience");
}

function judge(policy: GatewayPolicy): Outcome {
  const checks = ["validate-azure-ad-token", "validate-jwt"].flatMap((name) => policy.always("inbound", name));
  if (checks.length === 0) return fell("noCheck");
  const outcomes = checks.map(whatIsValid);
  if (outcomes.every(({ state }) => state === "fell")) return outcomes[0] ?? held;
  const spoofed = [...OF_THE_GATEWAY, ...OF_EASY_AUTH].find((header) => passesOn(policy, header));
  if (spoofed) return fell("passedOn", { header: spoofed });
  const counters = policy.always("inbound", "rate-limit-by-key").map((one) => one.getAttribute("counter-key") ?? "");
  if (counters.length === 0) return fell("noLimit");
  if (!counters.some((key) => /\b(oid|sub|Subject)\b/.test(key))) return fell("sharedCounter");
  const [forward] = policy.always("backend", "forward-request");
  return forward?.getAttribute("buffer-response") === "false" ? held : fell("buffered");
}

/** What the gateway in front of the server would let through. No Azure here: its document is read as it would read it. */
export const policyOfTheGateway: Card = {
  id: "ENTRA-4.60",
  task: 8,
  rule: gatewayPolicies,
  look: `src/${FILE}`,
  async play(lab) {
    const policy = readPolicy((await lab.readSource(FILE)) ?? "");
    if (!policy) throw new ControlFailed("policyRead", { file: `src/${FILE}` });
    return judge(policy);
  },
};
