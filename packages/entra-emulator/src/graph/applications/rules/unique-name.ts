import { badRequest, conflict } from "../../refusals.ts";
import { objectsOf } from "../../objects-of.ts";
import type { Change } from "../rules.ts";

/** A unique name is unique, and stays (Learn, graph resources/application). @throws GraphError 400 */
export function requireUniqueName({ request, before, after }: Change): void {
  const { id, uniqueName } = after;
  if (before?.uniqueName && uniqueName !== before.uniqueName)
    throw badRequest("Property 'uniqueName' cannot be changed once it is set.");
  const others = objectsOf(request).applications.all();
  if (uniqueName && others.some((other) => other.id !== id && other.uniqueName === uniqueName))
    throw conflict("uniqueName");
}
