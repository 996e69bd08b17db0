import type { User } from "../../directory/model.ts";
import { sha256 } from "../../state/secret-hash.ts";
import { GraphError } from "../graph-error.ts";
import { METADATA } from "../odata/collection.ts";
import type { Resource } from "../odata/shape.ts";
import { type GraphRoute, ok } from "../route.ts";
import { type UserHandler, onUser } from "./on-user.ts";
import { READ_ALL, READ_BASIC, READ_OWN } from "./permissions.ts";
import { photoImages } from "./photo-images.ts";

const TYPE = "image/jpeg";

/** @throws GraphError 404 ImageNotFound for who has no photo */
function requirePhoto({ id }: User): string {
  const image = photoImages[id];
  if (image) return image;
  throw new GraphError(404, "ImageNotFound", "The photo wasn't found.");
}

function photoResource(user: User): Resource {
  return {
    "@odata.mediaContentType": TYPE,
    "@odata.mediaEtag": `W/"${sha256(requirePhoto(user))}"`,
    id: "48X48",
    height: 48,
    width: 48,
  };
}

const getPhoto: UserHandler = (_request, user) =>
  ok({ "@odata.context": `${METADATA}users('${user.id}')/photo/$entity`, ...photoResource(user) });

const listPhotos: UserHandler = (_request, user) =>
  ok({ "@odata.context": `${METADATA}users('${user.id}')/photos`, value: [photoResource(user)] });

const getImage: UserHandler = (_request, user) => ({
  status: 200,
  text: Buffer.from(requirePhoto(user), "base64"),
  headers: { "content-type": TYPE },
});

const anybody = ["ProfilePhoto.Read.All", ...READ_BASIC];
const permissions = { own: READ_OWN, anybody, application: ["ProfilePhoto.Read.All", ...READ_ALL] };

/** Photos of people (Learn, graph profilephoto-get), in one size. */
export const photoRoutes: readonly GraphRoute[] = [
  ...onUser("GET", "/photo", permissions, getPhoto),
  ...onUser("GET", "/photo/$value", permissions, getImage),
  ...onUser("GET", "/photos", permissions, listPhotos),
  ...onUser("GET", "/photos/48x48/$value", permissions, getImage),
];
