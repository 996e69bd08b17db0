import type { User } from "../directory/model.ts";
import type { SeedUser } from "./define.ts";

const DOMAIN = "contoso.onmicrosoft.com";

interface Person {
  readonly id: string;
  readonly given: string;
  readonly surname: string;
  /** Makes phone numbers, rooms and the like differ. */
  readonly index: number;
  readonly job: string;
  readonly department: string;
}

/** Every profile property Graph lists is filled, so that a tool that returns too much is seen to do so. */
function profile({ given, surname, index, job, department }: Person): User["profile"] {
  const alias = given.toLowerCase();
  return {
    businessPhones: [`+44 20 7946 01${index}0`],
    mobilePhone: `+44 7700 9001${index}0`,
    officeLocation: `Building ${index}, room ${index}.12`,
    jobTitle: job,
    mail: `${alias}@${DOMAIN}`,
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
    otherMails: [`${alias}.private@example.com`],
    onPremisesSamAccountName: alias,
  };
}

function member(person: Person, overrides: Partial<SeedUser> = {}): SeedUser {
  const { id, given, surname } = person;
  const userPrincipalName = `${given.toLowerCase()}@${DOMAIN}`;
  return {
    id,
    userPrincipalName,
    signInName: userPrincipalName,
    displayName: `${given} ${surname}`,
    password: `Workshop-${given}-1!`,
    accountEnabled: true,
    userType: "Member",
    profile: profile(person),
    ...overrides,
  };
}

const person = (
  id: string,
  given: string,
  surname: string,
  index: number,
  job: string,
  department: string,
): Person => ({
  id,
  given,
  surname,
  index,
  job,
  department,
});

const partner = person("11605000-2e7d-4a63-9f50-c0a705000106", "Linus", "Ferrari", 6, "Partner", "Guests");

export const contosoUsers = {
  ada: member(person("a1d0a000-51c2-4f3e-9d61-c0a705000101", "Ada", "Lovelace", 1, "Analyst", "Engineering")),
  grace: member(person("b6e1ce00-7a40-4b19-8c2f-c0a705000102", "Grace", "Hopper", 2, "Controller", "Finance")),
  alan: member(person("a1a20000-3d55-4c07-b9ee-c0a705000103", "Alan", "Turing", 3, "Engineer", "Engineering")),
  /** Global Administrator: the one who can consent for everybody. */
  hedy: member(person("4ed10000-6b28-4e91-a7d4-c0a705000104", "Hedy", "Lamarr", 4, "Identity administrator", "IT"), {
    isGlobalAdministrator: true,
  }),
  mallory: member(
    person("3a110700-9c1f-4d2a-8b37-c0a705000105", "Mallory", "Moriarty", 5, "Former employee", "Sales"),
    {
      accountEnabled: false,
    },
  ),
  /** A guest: at home in Fabrikam, where the password is checked. */
  linus: member(partner, {
    userPrincipalName: `linus_fabrikam.onmicrosoft.com#EXT#@${DOMAIN}`,
    signInName: "linus@fabrikam.onmicrosoft.com",
    profile: { ...profile(partner), mail: "linus@fabrikam.onmicrosoft.com" },
    userType: "Guest",
    home: { tenantId: "9d2e4b16-8f73-4a05-b1c7-fab21ca00001", userId: "11605000-8d3c-4b71-a2e6-fab21ca00101" },
  }),
};
