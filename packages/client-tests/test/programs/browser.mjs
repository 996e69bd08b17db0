#!/usr/bin/env node
// What a desktop would start: it hands the address to the test, which signs in there.
await fetch(process.env.TEST_BROWSER, { method: "POST", body: process.argv[2] });
