import type { Permission } from "./access.ts";
import { deletedMembers, keyBundle, keyItem, secretItem } from "./bundles.ts";
import type { KeyVersion, SecretVersion } from "./model.ts";
import { page } from "./page.ts";
import type { VaultRequest } from "./request.ts";
import { Shelf } from "./shelf.ts";

/** What secrets and keys answer alike, in their own words. */
interface Family<T extends SecretVersion | KeyVersion> {
  readonly path: "secrets" | "keys";
  shelf(request: VaultRequest): Shelf<T>;
  /** As lists show it. */
  item(request: VaultRequest, name: string, object: T, versioned?: boolean): Record<string, unknown>;
  /** What PATCH, DELETE and the deleted object answer: a secret without its value, a key with its public half. */
  shown(request: VaultRequest, name: string, object: T): Record<string, unknown>;
}

export const secretFamily: Family<SecretVersion> = {
  path: "secrets",
  shelf: ({ content }) => new Shelf("Secret", content.secrets),
  item: secretItem,
  shown: (request, name, secret) => secretItem(request, name, secret),
};

export const keyFamily: Family<KeyVersion> = {
  path: "keys",
  shelf: ({ content }) => new Shelf("Key", content.keys),
  item: keyItem,
  shown: keyBundle,
};

/** One operation: what it needs, and its answer. `change` is true when the vault is different afterwards. */
export interface Operation {
  readonly needs: Permission;
  readonly change?: boolean;
  answer(request: VaultRequest, name: string, version: string | undefined): unknown;
}

/** Lists, versions, deletion, recovery: `permission` makes a permission of this family's. */
export function lifecycle<T extends SecretVersion | KeyVersion>(
  family: Family<T>,
  permission: (what: "list" | "get" | "delete" | "recover" | "purge") => Permission,
) {
  const { path } = family;
  const deletedOf = (request: VaultRequest, name: string, { latest, deletedAt }: { latest: T; deletedAt: number }) => ({
    ...deletedMembers(request, path, name, deletedAt),
    ...family.shown(request, name, latest),
  });
  const list: Operation = {
    needs: permission("list"),
    answer: (request) => {
      const shelf = family.shelf(request);
      const show = (name: string) => family.item(request, name, shelf.get(name, undefined), false);
      return page(request, `/${path}`, shelf.names(false), show);
    },
  };
  const versions: Operation = {
    needs: permission("list"),
    answer: (request, name) =>
      page(request, `/${path}/${name}/versions`, family.shelf(request).versions(name), (item) =>
        family.item(request, name, item),
      ),
  };
  const remove: Operation = {
    needs: permission("delete"),
    change: true,
    answer: (request, name) => deletedOf(request, name, family.shelf(request).delete(name, request.now)),
  };
  const listDeleted: Operation = {
    needs: permission("list"),
    answer: (request) => {
      const shelf = family.shelf(request);
      const show = (name: string) => {
        const { latest, deletedAt } = shelf.deleted(name);
        return { ...deletedMembers(request, path, name, deletedAt), ...family.item(request, name, latest, false) };
      };
      return page(request, `/deleted${path}`, shelf.names(true), show);
    },
  };
  const getDeleted: Operation = {
    needs: permission("get"),
    answer: (request, name) => deletedOf(request, name, family.shelf(request).deleted(name)),
  };
  const recover: Operation = {
    needs: permission("recover"),
    change: true,
    answer: (request, name) => family.shown(request, name, family.shelf(request).recover(name)),
  };
  const purge: Operation = {
    needs: permission("purge"),
    change: true,
    answer(request, name) {
      family.shelf(request).purge(name);
      return undefined;
    },
  };
  return { list, versions, remove, listDeleted, getDeleted, recover, purge };
}
