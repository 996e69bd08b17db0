import type { frontDoor as english } from "../en/front-door.ts";
import type { SameCards } from "../words.ts";

/** 练习 3，任务 1–3。 */
export const frontDoor: SameCards<typeof english> = {
  "ENTRA-3.01": {
    title: "没有告诉陌生人去哪里登录",
    sent: "POST /mcp initialize，不带令牌",
    got: {
      letIn: "{status}：陌生人进来了",
      wrongStatus: "{status}",
      noWay: "401，WWW-Authenticate: {challenge}",
    },
    safe: "401，并且 WWW-Authenticate 写明 resource_metadata",
    why: "客户端靠这个标头找到登录页；没有它，客户端只能放弃。",
    look: "没有 Authorization 标头时回答了什么",
    control: "Ada 和 Grace 登录并打开了会话",
  },
  "ENTRA-3.21": {
    title: "授权码被转卖：另一个客户端兑换了它",
    sent: "POST /token，带 Ada 的授权码和 verifier，但以另一个客户端的身份",
    got: { sold: "200，拿到了 Ada 的令牌" },
    safe: "invalid_grant：授权码只属于申请它的客户端",
    why: "授权码会从日志和 Referer 泄露；谁捡到谁就成了 Ada。",
    look: "授权码记得是谁申请的吗？",
    control: "它自己的客户端成功兑换了授权码",
  },
};
