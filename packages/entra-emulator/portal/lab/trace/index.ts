/** Exchanges as a person reads them; for the Lab's page, and for the workshop's. */
export { type Arrow, arrowsOf } from "./arrows.ts";
export { isProtocol } from "./exchange-log.ts";
