import { notFound } from "../refusals.ts";
import type { UserHandler } from "./on-user.ts";

/** Nobody here has a manager. @throws GraphError 404 Request_ResourceNotFound, as Graph for who has none */
export const getManager: UserHandler = () => {
  throw notFound("manager");
};
