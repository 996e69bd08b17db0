// The program that BROWSER names in the tests: signs in as the user of ROBOT_USER on the tenant's real pages.
import { readFileSync } from "node:fs";
import { createBrowser } from "@workshop/entra-emulator/robot";
import { contoso } from "@workshop/entra-emulator/seed";

const { userPrincipalName: userName, password } = contoso.users[process.env.ROBOT_USER];
const browser = createBrowser({ caCertificate: readFileSync(process.env.NODE_EXTRA_CA_CERTS, "utf8") });
await browser.signIn(process.argv[2], { userName, password });
