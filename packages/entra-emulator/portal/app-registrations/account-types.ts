import type { SignInAudience } from "../graph/types.ts";
import type { Choice } from "../kit/fields.ts";

/** "Supported account types" of the portal, by `signInAudience`. */
const NAMES: Readonly<Record<SignInAudience, string>> = {
  AzureADMyOrg: "Accounts in this organizational directory only (Contoso only - Single tenant)",
  AzureADMultipleOrgs: "Accounts in any organizational directory (Any Microsoft Entra ID tenant - Multitenant)",
  AzureADandPersonalMicrosoftAccount:
    "Accounts in any organizational directory (Any Microsoft Entra ID tenant - Multitenant) and personal Microsoft accounts (e.g. Skype, Xbox)",
  PersonalMicrosoftAccount: "Personal Microsoft accounts only",
};

export const accountTypes: readonly Choice[] = Object.entries(NAMES).map(([value, text]) => ({ value, text }));

/** In a line of the Overview. */
export const shortAccountType: Readonly<Record<SignInAudience, string>> = {
  AzureADMyOrg: "My organization only",
  AzureADMultipleOrgs: "Multiple organizations",
  AzureADandPersonalMicrosoftAccount: "All Microsoft account users",
  PersonalMicrosoftAccount: "Personal Microsoft account users",
};
