import { hiddenTools } from "./cards/hidden-tools.ts";
import { roleMissing } from "./cards/role-missing.ts";
import { roleWithoutScope } from "./cards/role-without-scope.ts";
import { applicationAsPerson } from "./cards/application-as-person.ts";
import { personWithApplicationsRole } from "./cards/person-with-applications-role.ts";
import { strangeNames } from "./cards/strange-names.ts";
import { nameInTheHeader } from "./cards/name-in-the-header.ts";
import { roleTakenAway } from "./cards/role-taken-away.ts";

/** The cards of task 2, in order. */
export const policyCards = {
  hiddenTools,
  roleMissing,
  roleWithoutScope,
  applicationAsPerson,
  personWithApplicationsRole,
  strangeNames,
  nameInTheHeader,
  roleTakenAway,
};
