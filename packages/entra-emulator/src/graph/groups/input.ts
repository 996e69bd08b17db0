import * as z from "zod";
import { name } from "../input/values.ts";

/** What a body may say of a group (Learn, graph resources/group, group-post-groups, group-update). */
export const groupInput = z
  .strictObject({
    displayName: name,
    description: z.string().max(1024).nullable(),
    mailEnabled: z.boolean(),
    mailNickname: z.string().regex(/^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/),
    securityEnabled: z.boolean(),
    groupTypes: z.array(z.enum(["Unified", "DynamicMembership"])),
    visibility: z.enum(["Private", "Public", "HiddenMembership"]).nullable(),
    isAssignableToRole: z.boolean().nullable(),
    "members@odata.bind": z.array(z.string()).max(20),
    "owners@odata.bind": z.array(z.string()).max(20),
  })
  .partial();

export const newGroupInput = groupInput.required({
  displayName: true,
  mailEnabled: true,
  mailNickname: true,
  securityEnabled: true,
});
