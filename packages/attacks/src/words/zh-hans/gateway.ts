import type { gateway as english } from "../en/gateway.ts";
import type { SameCards } from "../words.ts";

const THROUGH = "经由网关的正常调用得到了回答";

/** 练习 4，任务 8。 */
export const gateway: SameCards<typeof english> = {
  "ENTRA-4.54": {
    title: "网关后面有一个客户端捣乱，其他人全被挡在门外",
    sent: "经网关：从一个地址循环 POST /register，再从另一个地址发一次",
    got: { together: "前者发了 {count} 次之后，后者也被要求等待" },
    safe: "限额按网关看到的地址计算",
    why: "在服务器眼里他们全是网关。半夜一个脚本，谁也进不来。",
    look: "服务器把谁当作客户端",
    control: "脚本先被接受，然后被要求等待",
  },
  "ENTRA-4.55": {
    title: "客户端自己挑选按哪个地址计数",
    sent: "经 nginx 发 POST /register，每次换一个 X-Forwarded-For",
    got: { everNew: "连续 {count} 次都被接受：每次都来自“别处”" },
    safe: "429：只认网关自己追加的那一项，也就是最后一项",
    why: "限额形同虚设，日志里则写着攻击者想嫁祸的人。",
    look: "这个列表从右往左信到哪里",
    control: "Ada 经由同一个 nginx 登录成功",
  },
  "ENTRA-4.56": {
    title: "谁的话都当作网关的话",
    sent: "绕过网关，用 http 调用，带上 {header}",
    got: { believed: "200：服务器相信它是走 https 来的" },
    safe: "403：它不是来自 TRUSTED_PROXY",
    why: "能连到这个端口的人都能写这些标头，标头本身证明不了什么。",
    look: "到底读谁的标头",
    control: THROUGH,
  },
  "ENTRA-4.57": {
    title: "标头说是 Ada，就成了 Ada",
    sent: "Grace 的令牌，加上写着 Ada 的 X-MS-CLIENT-PRINCIPAL-ID（以及类似标头）",
    got: { withoutToken: "没有任何令牌，得到 {status}", asAda: "Ada 的笔记" },
    safe: "没有令牌就是 401；用 Grace 的令牌，得到 Grace 的笔记",
    why: "网关会放过它不认识的标头，而标头没有签名。",
    look: "除了令牌，调用者的身份还能从哪里来",
    control: "Ada 用自己的令牌读到了她的笔记",
  },
  "ENTRA-4.58": {
    title: "服务器听信了不该信的主机名",
    sent: "Host 和 X-Forwarded-Host，有的来自网关，有的来自别人",
    got: {
      ownName: "网关在 X-Forwarded-Host 里写明了所用的名字，却得到 {status}",
      foreignName: "{status}：网关说是 evil.example，照样得到回答",
      page: "{status}：evil.example 的网页把正确的名字写进了 X-Forwarded-Host",
    },
    safe: "来自网关时看它所见的名字；来自别人时只看 Host",
    why: "DNS 重绑定之后网页就是同源的，想发什么标头都行。",
    look: "读的是谁的 X-Forwarded-Host",
    control: THROUGH,
  },
  "ENTRA-4.59": {
    title: "到网关那一段走的是 http，仍被接受",
    sent: "由网关转来的 tools/call addNote，带 X-Forwarded-Proto: http",
    got: { served: "{status}，笔记也写进去了", redirected: "{status}：转到 https，仿佛什么事也没有" },
    safe: "403，不重定向：令牌已经被人看到",
    why: "重定向让泄露天天照常发生，却没有人察觉。",
    look: "走 http 来的请求会怎样",
    control: "同样的请求带 X-Forwarded-Proto: https，笔记写成了",
  },
  "ENTRA-4.60": {
    title: "网关的策略放过了它本该拦住的东西",
    sent: "src/infra/mcp-policy.xml，按 API 管理的方式读取",
    got: {
      noCheck: "并非每个请求都验证令牌",
      anyTenant: "任何租户的令牌都能通过",
      anyAudience: "租户里任何应用的令牌都能通过：没有写明受众",
      passedOn: "{header} 按客户端写的原样传给服务器",
      noLimit: "没有限制调用者的调用频率",
      sharedCounter: "不是按令牌里的用户计数",
      buffered: "回答被缓冲，流里的事件要等",
    },
    safe: "验证颁发者和受众，覆盖或删除这些标头，按 oid 计数，不缓冲",
    why: "服务器的 TRUSTED_PROXY 信任这个网关，无论它传来什么。",
    look: "inbound 管谁能来、来多少次；backend 管流",
    control: "这份文档可以读取",
  },
};
