import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { refuse, type Rule } from "../settings/rule.ts";
import { type ClientCredential, CredentialUnavailableError } from "./client-credential.ts";

/**
 * `AZURE_FEDERATED_TOKEN_FILE`: a token of somebody whom Entra was told to believe, such as a Kubernetes cluster. It is read at
 * every use, because the cluster replaces it long before it ends.
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
export const federatedTokenFileRule: Rule<ClientCredential> = (path) => {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    return refuse("is not a file", "Give the file in which the platform keeps its token.");
  const clientAssertion = async (): Promise<string> => {
    const token = await readFile(path, "utf8").catch(() => "");
    if (token.trim() === "") throw new CredentialUnavailableError("There is no token in AZURE_FEDERATED_TOKEN_FILE.");
    return token.trim();
  };
  return { value: { clientAssertion } };
};
