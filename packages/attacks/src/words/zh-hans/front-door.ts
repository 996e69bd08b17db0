import type { frontDoor as english } from "../en/front-door.ts";
import type { SameCards } from "../words.ts";

const TWO_PEOPLE = "Ada 和 Grace 登录并打开了会话";
const WRITER = "Hedy 用同一个令牌写下并读到了自己的笔记";

/** 练习 3，任务 1。 */
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
    control: TWO_PEOPLE,
  },
  "ENTRA-3.02": {
    title: "客户端没有带令牌，却被说成令牌无效",
    sent: "POST /mcp initialize，不带令牌",
    got: { blamed: 'WWW-Authenticate 里有 error="{error}"' },
    safe: "同样的质询，但不带任何错误代码",
    why: "读到 invalid_token 的客户端，会把手里好的令牌扔掉。",
    look: "“没有令牌”和“令牌不对”是不是同一种回答？",
    control: TWO_PEOPLE,
  },
  "ENTRA-3.03": {
    title: "“抱歉，我坏了”：遇到不认识的令牌没有回答 401",
    sent: "POST /mcp initialize，令牌是 {what}",
    got: {
      letIn: "{status}：放进来了",
      wrongStatus: "{status}",
      noWay: "401，但 WWW-Authenticate 没有写明 resource_metadata",
    },
    safe: "不管令牌长什么样，都是 401 加质询",
    why: "只有 401 会让客户端重新登录；别的回答只会让它卡住。",
    look: "令牌查不到时，抛出的是哪一种错误？",
    control: TWO_PEOPLE,
  },
  "ENTRA-3.04": {
    title: "门只对 POST 关着",
    sent: "GET 和 DELETE /mcp，带 Ada 的会话 ID，不带令牌",
    got: {
      open: "{method}：{status}",
      ended: "虽然拒绝了，Ada 的会话却没了",
    },
    safe: "任何方法都是 401（不提供的方法可以是 405）",
    why: "会话 ID 会写进日志：看到的人就能旁听，或者替你挂断。",
    look: "哪些方法会经过检查？",
    control: "之后 Ada 自己在该会话中的调用得到了回答",
  },
  "ENTRA-3.05": {
    title: "服务器没有说清谁能为它颁发令牌",
    sent: "GET /.well-known/oauth-protected-resource，带 /mcp 和不带",
    got: {
      none: "{place} 返回 {status}",
      wrongName: "resource 是“{resource}”，而不是“{url}”",
      nobody: "{place} 没有写明授权服务器",
      noSuchServer: "{issuer} 没有 issuer 与之完全相同的元数据",
    },
    safe: "resource 就是终结点的地址；写明的颁发者能应答",
    why: "客户端逐字比较这些字符串，有一个不对就停下。",
    look: "发布了什么，发布在哪里",
    control: TWO_PEOPLE,
  },
  "ENTRA-3.06": {
    title: "写在地址里的令牌打开了服务器",
    sent: "POST /mcp?{name}=<Hedy 的令牌>，tools/call addNote",
    sentAnywhere: "POST initialize，地址中带 ?{name}=<令牌>",
    got: { letIn: "{status}：调用被放行" },
    safe: "401：令牌只从 Authorization 标头读取",
    why: "地址会留在日志、历史记录和代理里，令牌也跟着留下。",
    look: "你在哪里找令牌？",
    control: WRITER,
  },
  "ENTRA-3.07": {
    title: "一个请求里有两个令牌，服务器挑了一个",
    sent: "addNote，带两个 Authorization 标头：{order}",
    sentAnywhere: "initialize，带两个 Authorization 标头：{order}",
    got: { letIn: "{status}：调用被放行", broke: "{status}" },
    safe: "400 或 401：一个请求只有一个令牌",
    why: "网关检查其中一个，你检查另一个：没有人两个都检查。",
    look: "重复出现的标头会怎样？",
    control: WRITER,
  },
  "ENTRA-3.08": {
    title: "令牌前面的那个词没有读对",
    sent: "tools/call addNote，Authorization: {header}",
    sentAnywhere: "initialize，Authorization: {header}",
    got: {
      letIn: "{status}：调用被放行",
      broke: "{status}",
      caseMatters: "{status}：小写的 bearer 被拒绝",
    },
    safe: "除 Bearer（不分大小写）以外的方案一律 401",
    why: "把 DPoP 令牌当成 Bearer，保护它的证明就没了。",
    look: "Authorization 标头是怎么拆开的",
    control: WRITER,
  },
};
