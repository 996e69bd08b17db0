import type { askFirst as english } from "../en/ask-first.ts";
import type { SameCards } from "../words.ts";

const ADA = "Ada 用她信任的客户端登录成功";
const PAGE = "同一个客户端的请求出现了询问用户的页面";

/** 练习 3，任务 2。 */
export const askFirst: SameCards<typeof english> = {
  "ENTRA-3.09": {
    title: "“正规客户端有限公司”：没有人问过 Ada",
    sent: "Ada 已在 Entra 登录，打开了陌生人给的 GET /authorize",
    got: {
      code: "{host} 拿到了授权码，没有人问过 Ada",
      straightToEntra: "直接重定向到 Entra；服务器没有自己的页面说明是哪个客户端",
      sentBack: "Ada 被送回了 {host}，没有人问过她",
      noAnswer: "没有得到任何回答",
      notAsked: "{status}：没有询问的页面",
    },
    safe: "每个客户端都先由你自己的页面询问用户",
    why: "Entra 只认识你的服务器：谁来注册，谁就借用了 Ada 的登录。",
    look: "从 /authorize 到重定向至 Entra 之间发生了什么？",
    control: ADA,
  },
  "ENTRA-3.10": {
    title: "页面没有说清 Ada 同意的是什么",
    sent: "陌生人的 GET /authorize，scope 先是 mcp.read，再是 mcp.read mcp.write",
    got: {
      noName: "页面上没有客户端的名称 {name}",
      noHost: "页面上没有重定向 URI 的主机 {host}",
      noScopes: "两种作用域，页面一模一样",
    },
    safe: "写明客户端名称、会送回到哪个主机，以及作用域",
    why: "好名字谁都能取；主机和作用域才会露出马脚。",
    look: "页面上显示了什么",
    control: PAGE,
  },
  "ENTRA-3.11": {
    title: "客户端的名称在你的页面上成了脚本",
    sent: "POST /register，client_name 里有 <script>，再 GET /authorize",
    got: { markup: "页面里带着这段脚本" },
    safe: "名称只当文本显示，或者拒绝注册",
    why: "这个页面上的脚本，会替每个看到它的人按下“允许”。",
    look: "陌生人的文字是怎样进到页面里的",
    control: PAGE,
  },
  "ENTRA-3.12": {
    title: "询问的页面可以被藏起来，或被存下来",
    sent: "GET /authorize，看页面的标头",
    got: {
      framed: "frame-ancestors 和 X-Frame-Options 都没有禁止嵌入",
      stored: "Cache-Control: {kept}",
    },
    safe: "frame-ancestors 'none' 或 X-Frame-Options: DENY；Cache-Control: no-store",
    why: "在看不见的框架里，Ada 按下的是“允许”，看到的却是别的。",
    look: "你的页面带了哪些标头",
    control: PAGE,
  },
  "ENTRA-3.13": {
    title: "别人替 Ada 说了“同意”",
    sent: "像别的网站或别的人那样提交页面上的表单",
    got: {
      otherBrowser: "从没被询问过的浏览器：一路到了 Entra",
      noToken: "去掉页面的隐藏字段：一路到了 Entra",
      foreignToken: "换成别的浏览器的隐藏字段：一路到了 Entra",
    },
    safe: "报错：同意只在被询问的浏览器里、对那一个页面有效",
    why: "任何网站都能在 Ada 看别的东西时提交这个表单。",
    look: "表单靠什么与显示它的浏览器绑定？",
    control: "被询问的浏览器点了同意，到了 Entra",
  },
  "ENTRA-3.14": {
    title: "Ada 说了不",
    sent: "提交页面的表单，选择“拒绝”",
    got: {
      noWayToSayNo: "没有表示拒绝的按钮",
      wentOn: "重定向到了 Entra",
      code: "客户端拿到了授权码",
      notTold: "{status}，error：{error}；客户端没有得到通知",
    },
    safe: "带 error=access_denied 重定向回客户端，仅此而已",
    why: "把“不”当成“好”就不算询问；不作声，客户端就一直等着。",
    look: "每个按钮之后发生什么？",
    control: "同一个客户端选择“允许”后到了 Entra",
  },
  "ENTRA-3.15": {
    title: "借来的回调：Ada 替陌生人完成了登录",
    sent: "Ada 打开陌生人给的 Entra 链接；Entra 的回答由她的浏览器带回",
    got: { code: "{host} 拿到了 Ada 的授权码" },
    safe: "报错：回答只属于发起登录的那个浏览器",
    why: "聊天里一个链接，一次平常的登录，陌生人就成了 Ada。",
    look: "回调有没有看是谁带来的？",
    control: ADA,
  },
  "ENTRA-3.16": {
    title: "Entra 的同一个回答用了两次",
    sent: "在同一个浏览器里再打开一次同样的 /auth/callback",
    got: { newCode: "客户端拿到了新的授权码", answered: "客户端又得到一次回答" },
    safe: "错误页面：state 只能用一次",
    why: "留在历史记录里的东西，在过期之前可以反复重放。",
    look: "state 是什么时候忘掉的？",
    control: ADA,
  },
  "ENTRA-3.17": {
    title: "守护登录的 Cookie 太松",
    sent: "GET /authorize 和“允许”，看 Set-Cookie",
    got: {
      none: "没有 Cookie：登录与这个浏览器毫无绑定",
      loose: "{name} 缺少 {missing}",
      shared: "{name} 会发给 {domain} 下的每个主机",
    },
    safe: "__Host- 名称、Secure、HttpOnly、SameSite、Path=/，没有 Domain",
    why: "别人能写或能读的 Cookie，证明不了是哪个浏览器。",
    look: "Cookie 的各个属性",
    control: ADA,
  },
};
