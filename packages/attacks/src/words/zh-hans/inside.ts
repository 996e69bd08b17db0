import type { inside as english } from "../en/inside.ts";
import type { SameCards } from "../words.ts";

/** 练习 3，任务 4–8。 */
export const inside: SameCards<typeof english> = {
  "ENTRA-3.45": {
    title: "别人的会话用错误的令牌也能打开",
    sent: "tools/list，带 Grace 的令牌和 Ada 的会话 ID",
    got: { letIn: "{status}：会话回答了 Grace" },
    safe: "404：对 Grace 来说没有这个会话",
    why: "会话 ID 会出现在日志和代理里；它不能用来打开任何东西。",
    look: "会话是不是只凭 ID 就能找到？",
    control: "Ada 自己在该会话中的调用得到了回答",
  },
};
