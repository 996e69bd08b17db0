import { brokenCertificate } from "./cards/broken-certificate.ts";
import { httpsInNameOnly } from "./cards/https-in-name-only.ts";
import { oldProtocols } from "./cards/old-protocols.ts";
import { openToTheNetwork } from "./cards/open-to-the-network.ts";
import { plainOnTlsPort } from "./cards/plain-on-tls-port.ts";
import { renewedCertificate } from "./cards/renewed-certificate.ts";
import { strictTransport } from "./cards/strict-transport.ts";

/** The cards of task 1, in order. */
export const httpsCards = {
  oldProtocols,
  plainOnTlsPort,
  strictTransport,
  openToTheNetwork,
  renewedCertificate,
  brokenCertificate,
  httpsInNameOnly,
};
