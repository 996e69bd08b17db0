import type { Application } from "../../directory/model.ts";
import { said } from "../input/set-aside.ts";
import type { ApplicationInput } from "./input.ts";
import { mergeKeys } from "./key-credentials.ts";
import { keptPasswords } from "./passwords.ts";

function mergedWeb(web: Application["web"], input: ApplicationInput["web"]): Application["web"] {
  const { implicitGrantSettings, ...rest } = said(input);
  return {
    ...web,
    ...said(rest),
    implicitGrantSettings: { ...web.implicitGrantSettings, ...said(implicitGrantSettings) },
  };
}

/**
 * The registration with what a body says of it: of `web`, `api`, `spa` and `publicClient` only the members named are
 * replaced, lists always whole (Learn, graph application-update).
 *
 * @throws GraphError 400 Request_BadRequest for credentials that cannot come this way
 */
export function merged(app: Application, input: ApplicationInput, now: number): Application {
  const { web, api, spa, publicClient, passwordCredentials, keyCredentials, more, ...plain } = input;
  return {
    ...app,
    ...said(plain),
    web: mergedWeb(app.web, web),
    api: { ...app.api, ...said(api) },
    spa: { ...app.spa, ...said(spa) },
    publicClient: { ...app.publicClient, ...said(publicClient) },
    ...(passwordCredentials && { passwordCredentials: keptPasswords(app, passwordCredentials) }),
    ...(keyCredentials && { keyCredentials: mergeKeys(app, keyCredentials, now) }),
    more: { ...app.more, ...more },
  };
}
