import type { User } from "../directory/model.ts";

const DOMAIN = "contoso.onmicrosoft.com";

/** Every profile property Graph lists is filled, so that a tool that returns too much is seen to do so. */
function member(
  id: string,
  given: string,
  surname: string,
  index: number,
  rest: Partial<User> & { job: string; department: string },
): User {
  const { job, department, ...overrides } = rest;
  const userPrincipalName = `${given.toLowerCase()}@${DOMAIN}`;
  return {
    id,
    userPrincipalName,
    signInName: userPrincipalName,
    displayName: `${given} ${surname}`,
    password: `Workshop-${given}-1!`,
    accountEnabled: true,
    userType: "Member",
    profile: {
      businessPhones: [`+44 20 7946 01${index}0`],
      mobilePhone: `+44 7700 9001${index}0`,
      officeLocation: `Building ${index}, room ${index}.12`,
      jobTitle: job,
      mail: userPrincipalName,
      givenName: given,
      surname,
      preferredLanguage: index % 2 ? "en-GB" : "zh-CN",
      department,
      employeeId: `E-10${index}7`,
      companyName: "Contoso",
      city: "London",
      country: "United Kingdom",
      postalCode: `EC${index}A 1BB`,
      streetAddress: `${index} Harbour Street`,
      usageLocation: "GB",
      employeeType: "Employee",
      createdDateTime: "2025-01-06T09:00:00Z",
      otherMails: [`${given.toLowerCase()}.private@example.com`],
      onPremisesSamAccountName: given.toLowerCase(),
    },
    ...overrides,
  };
}

export const contosoUsers = {
  ada: member("a1d0a000-51c2-4f3e-9d61-c0a705000101", "Ada", "Lovelace", 1, {
    job: "Analyst",
    department: "Engineering",
  }),
  grace: member("b6e1ce00-7a40-4b19-8c2f-c0a705000102", "Grace", "Hopper", 2, {
    job: "Controller",
    department: "Finance",
  }),
  alan: member("a1a20000-3d55-4c07-b9ee-c0a705000103", "Alan", "Turing", 3, {
    job: "Engineer",
    department: "Engineering",
  }),
  hedy: member("4ed10000-6b28-4e91-a7d4-c0a705000104", "Hedy", "Lamarr", 4, {
    job: "Identity administrator",
    department: "IT",
    isGlobalAdministrator: true,
  }),
  mallory: member("3a110700-9c1f-4d2a-8b37-c0a705000105", "Mallory", "Moriarty", 5, {
    job: "Former employee",
    department: "Sales",
    accountEnabled: false,
  }),
  linus: {
    ...member("11605000-2e7d-4a63-9f50-c0a705000106", "Linus", "Ferrari", 6, { job: "Partner", department: "Guests" }),
    userPrincipalName: `linus_fabrikam.onmicrosoft.com#EXT#@${DOMAIN}`,
    signInName: "linus@fabrikam.onmicrosoft.com",
    userType: "Guest",
    home: { tenantId: "9d2e4b16-8f73-4a05-b1c7-fab21ca00001", userId: "11605000-8d3c-4b71-a2e6-fab21ca00101" },
  } satisfies User,
};
