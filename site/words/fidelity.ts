import { fidelityOfDirectory } from "./fidelity-directory.ts";
import { fidelityOfProtocol } from "./fidelity-protocol.ts";

/** Rows of the tenant's table in Chinese, by the English name of the surface: [what, how like Entra]. */
export const fidelityZhHans: Readonly<Record<string, readonly [surface: string, state: string]>> = {
  ...fidelityOfProtocol,
  ...fidelityOfDirectory,
};
