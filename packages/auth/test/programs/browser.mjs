// A browser for the tests: writes the arguments it got into the file that BROWSER_LOG names.
import { writeFileSync } from "node:fs";

process.stdout.write("noise of a browser on stdout\n");
writeFileSync(process.env.BROWSER_LOG, JSON.stringify(process.argv.slice(2)));
