import { type SeedUser, defineServicePrincipal, defineTenant } from "./define.ts";
import { fabrikamApps } from "./fabrikam-apps.ts";
import { firstPartyPrincipals } from "./first-party.ts";

function member(id: string, given: string, surname: string): SeedUser {
  const userPrincipalName = `${given.toLowerCase()}@fabrikam.onmicrosoft.com`;
  return {
    id,
    userPrincipalName,
    signInName: userPrincipalName,
    displayName: `${given} ${surname}`,
    password: `Workshop-${given}-1!`,
    accountEnabled: true,
    userType: "Member",
    profile: {
      givenName: given,
      surname,
      mail: userPrincipalName,
      jobTitle: "Stranger",
      department: "Fabrikam",
      businessPhones: [],
    },
  };
}

/** The stranger's tenant. It signs with the same keys as ours: only the issuer tells them apart. */
export const fabrikam = defineTenant({
  id: "9d2e4b16-8f73-4a05-b1c7-fab21ca00001",
  domain: "fabrikam.onmicrosoft.com",
  displayName: "Fabrikam",
  users: {
    linus: member("11605000-8d3c-4b71-a2e6-fab21ca00101", "Linus", "Ferrari"),
    eve: member("e4e00000-8d3c-4b71-a2e6-fab21ca00102", "Eve", "Sparrow"),
  },
  apps: fabrikamApps,
  groups: {},
  servicePrincipals: [
    ...Object.values(fabrikamApps).map(({ servicePrincipalId, appId }) =>
      defineServicePrincipal(servicePrincipalId, appId),
    ),
    ...firstPartyPrincipals("fab21ca0"),
  ],
  appRoleAssignments: [],
});
