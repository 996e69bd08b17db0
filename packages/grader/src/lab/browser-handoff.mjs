#!/usr/bin/env node
// The "browser" a learner's server opens while it is graded: it hands the address to the grader, where the sign-in
// robot walks the pages, and leaves at once, as a real browser launcher does.
import { request } from "node:http";

const delivery = request(process.env.WORKSHOP_BROWSER_INBOX, { method: "POST" });
delivery.on("error", () => process.exit(1));
delivery.end(process.argv.at(-1));
