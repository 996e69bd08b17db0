import type { RequestHandler } from "express";

/**
 * What gateways write about a caller whom they have recognized. The first three are of Azure App Service and Container Apps
 * ("Work with user identities in Azure App Service authentication"), the others of nginx's and oauth2-proxy's examples.
 */
const NAMES = /^x-(ms-client-principal(-|$)|ms-token-|user(-|$)|forwarded-(user|email|groups|preferred)|auth-request-)/;

/**
 * A caller is whom the token names, and this server has checked it itself. A header that names somebody may be the
 * gateway's word, or a client's that the gateway let through; the difference does not show. So nobody behind this sees one.
 */
export const identityHeaders: RequestHandler = (req, _res, next) => {
  for (const name in req.headers) if (name.startsWith("x-") && NAMES.test(name)) delete req.headers[name];
  next();
};
