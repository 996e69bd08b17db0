import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { INativeBrokerPlugin } from "@azure/msal-node";

type Extensions = { readonly NativeBrokerPlugin: new () => INativeBrokerPlugin };

/**
 * The operating system's broker (WAM on Windows, Company Portal on macOS), which binds tokens to the device and keeps
 * them out of this process. It is in `@azure/msal-node-extensions`, which this package does not depend on (50 MB,
 * native code with an install script): the program that wants it installs it, so it is looked for from that program.
 * https://learn.microsoft.com/entra/msal/javascript/node/brokering
 *
 * @returns undefined when the package is not installed, does not load or has no broker on this machine; never throws
 */
export async function loadNativeBroker(): Promise<INativeBrokerPlugin | undefined> {
  try {
    const program = createRequire(process.argv[1] ?? import.meta.url);
    const extensions = pathToFileURL(program.resolve("@azure/msal-node-extensions")).href;
    const { NativeBrokerPlugin } = (await import(extensions)) as Extensions;
    const broker = new NativeBrokerPlugin();
    return broker.isBrokerAvailable ? broker : undefined;
  } catch {
    return undefined;
  }
}
