import type { remoteApp as english } from "../en/remote-app.ts";
import type { SameCards } from "../words.ts";

/** 练习 1，任务 2。 */
export const remoteApp: SameCards<typeof english> = {
  "ENTRA-1.08": {
    title: "任何组织的人都能登录远程服务器",
    sent: "Fabrikam 的 Eve 在 /organizations 登录远程服务器的应用",
    got: {
      signedIn: "Eve 拿到了授权码：signInAudience 是 {audience}",
      open: "signInAudience 是 {audience}：其他组织的帐户可以登录",
    },
    safe: "AADSTS50020 或 50194：只接受本组织的帐户",
    why: "这样的服务器只要漏掉一次颁发者检查，就向全世界所有租户敞开。",
    look: "概述 → 支持的帐户类型（signInAudience）",
    control: "按 ID 在目录里找到了这个应用",
  },
  "ENTRA-1.09": {
    title: "远程服务器的重定向 URI 放错了平台",
    sent: "Ada 登录；她的授权码在没有密码的情况下被拿去兑换",
    got: {
      notRegistered: "没有注册 {uri}，授权码无处可到",
      withoutSecret: "拿到了令牌，而兑换的人并没有密码",
      refused: "{error}：重定向 URI 注册在平台“{platform}”上",
      platform: "重定向 URI 注册在平台“{platform}”上",
    },
    safe: "AADSTS7000218：在 Web 平台上，没有密码的授权码一文不值",
    why: "正是密码让被盗的授权码无用；放错平台就失去了这道保护。",
    look: "身份验证 → Web（web.redirectUris）",
    control: "Ada 在重定向 URI 收到了授权码",
  },
  "ENTRA-1.10": {
    title: "远程服务器的授权码可能送到别人的主机",
    sent: "Ada 点开一个登录链接，其中的 redirect_uri 是注册所允许的",
    got: {
      delivered: "她的授权码送到了 {at}（注册的是 {uri}）",
      wildcard: "注册了 {uri}；凡是匹配的主机都能拿走她的授权码",
      readable: "注册了 {uri}；途中任何人都能读到她的授权码",
    },
    safe: "AADSTS50011：精确的 https 地址；http 只能用于 localhost",
    why: "被遗忘的预览主机名谁都可以占用，Ada 的登录也随之落入他手。",
    look: "身份验证 → 每个平台的重定向 URI",
    control: "按 ID 在目录里找到了这个应用",
  },
  "ENTRA-1.11": {
    title: "远程服务器的应用把令牌放进地址里",
    sent: "Ada 点开一个 response_type=token 的登录链接",
    got: {
      inTheAddress: "访问令牌出现在地址栏和浏览器历史里",
      on: "隐式授权已对 {tokens} 开启",
    },
    safe: "AADSTS700051：授权端点不发令牌",
    why: "服务器在后台兑换授权码，从来不需要地址里的令牌。",
    look: "身份验证 → 隐式授权和混合流（web.implicitGrantSettings）",
    control: "按 ID 在目录里找到了这个应用",
  },
  "ENTRA-1.12": {
    title: "谁都可以用远程服务器的名义索要设备代码",
    sent: "Mallory 要来一个设备代码寄给 Ada，Ada 输入了它",
    got: { phished: "Mallory 没有密码，却拿到了 Ada 的令牌", on: "“允许公共客户端流”是开启的" },
    safe: "AADSTS7000218：机密客户端在任何流程中都要证明自己",
    why: "设备代码钓鱼对一切都做对的人同样有效，MFA 也挡不住。",
    look: "身份验证 → 允许公共客户端流（isFallbackPublicClient）",
    control: "按 ID 在目录里找到了这个应用",
  },
  "ENTRA-1.13": {
    title: "远程服务器的密码有效期太长",
    sent: "GET /applications：每个客户端密码有效多久？",
    got: { tooLong: "{days} 天" },
    safe: "不超过 180 天；更好的是证书，或者根本不用密码（练习 4）",
    why: "秘密是慢慢泄露的：日志、备份、笔记本。旧的那份应当什么也打不开。",
    look: "证书和密码 → 截止期限（passwordCredentials.endDateTime）",
    control: "按 ID 在目录里找到了这个应用",
  },
  "ENTRA-1.14": {
    title: ".env 里的密码打不开门",
    sent: "用 REMOTE_CLIENT_SECRET 发 grant_type=client_credentials",
    got: { refused: "{error}", missing: "REMOTE_CLIENT_SECRET 是空的" },
    safe: "拿到令牌：.env 里放的是密码的“值”，不是“机密 ID”",
    why: "门户把两者并排显示，而值只显示一次。",
    look: "REMOTE_CLIENT_SECRET；证书和密码 → 新客户端密码 → 值",
    control: "按 ID 在目录里找到了这个应用",
  },
  "ENTRA-1.15": {
    title: "远程服务器索要的 Graph 权限超出需要",
    sent: "GET /applications 及其分配：这个应用能做什么？",
    got: { asked: "{names}" },
    safe: "以用户名义的 User.Read，没有应用程序权限",
    why: "应用程序权限无需任何人登录，就能动用所有用户的数据。",
    look: "API 权限（requiredResourceAccess），以及已经授予的权限",
    control: "按 ID 在目录里找到了这个应用",
  },
};
