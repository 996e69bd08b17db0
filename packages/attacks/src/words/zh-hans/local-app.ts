import type { localApp as english } from "../en/local-app.ts";
import type { SameCards } from "../words.ts";

/** 练习 1，任务 1。 */
export const localApp: SameCards<typeof english> = {
  "ENTRA-1.01": {
    title: "任何组织的人都能登录本地服务器",
    sent: "Fabrikam 的 Eve 在 /organizations 登录本地服务器的应用",
    got: {
      signedIn: "Eve 拿到了授权码：signInAudience 是 {audience}",
      open: "signInAudience 是 {audience}：其他组织的帐户可以登录",
    },
    safe: "AADSTS50020 或 50194：只接受本组织的帐户",
    why: "你从未雇用过的人也能使用你的服务器，而你的管理员根本看不到他们。",
    look: "概述 → 支持的帐户类型（signInAudience）",
    control: "按 ID 在目录里找到了这个应用",
  },
  "ENTRA-1.02": {
    title: "本地服务器的重定向 URI 放错了平台",
    sent: "Ada 登录；授权码用 PKCE、不带密码去兑换",
    got: {
      noLoopback: "没有注册任何指向本机的重定向 URI，授权码无处可到",
      refused: "{error}：重定向 URI 注册在平台“{platform}”上",
      platform: "重定向 URI 注册在平台“{platform}”上",
    },
    safe: "拿到令牌：http://localhost 属于“移动和桌面应用程序”",
    why: "Web 平台要密码，单页应用要浏览器的 CORS；于是有人加个密码来“修复”。",
    look: "身份验证 → 移动和桌面应用程序（publicClient.redirectUris）",
    control: "Ada 在重定向 URI 收到了授权码",
  },
  "ENTRA-1.03": {
    title: "本地服务器的授权码可能送到别人的主机",
    sent: "Ada 点开一个登录链接，其中的 redirect_uri 是注册所允许的",
    got: {
      delivered: "她的授权码送到了 {at}（注册的是 {uri}）",
      wildcard: "注册了 {uri}；凡是匹配的主机都能拿走她的授权码",
      readable: "注册了 {uri}；途中任何人都能读到她的授权码",
    },
    safe: "AADSTS50011：只允许本机地址，不含通配符",
    why: "被遗忘的预览主机名谁都可以占用，Ada 的登录也随之落入他手。",
    look: "身份验证 → 每个平台的重定向 URI",
    control: "按 ID 在目录里找到了这个应用",
  },
  "ENTRA-1.04": {
    title: "本地服务器的应用把令牌放进地址里",
    sent: "Ada 点开一个 response_type=token 的登录链接",
    got: {
      inTheAddress: "访问令牌出现在地址栏和浏览器历史里",
      on: "隐式授权已对 {tokens} 开启",
    },
    safe: "AADSTS700051：授权端点不发令牌",
    why: "地址会进入历史记录、日志和 Referer 头；PKCE 对此无能为力。",
    look: "身份验证 → 隐式授权和混合流（web.implicitGrantSettings）",
    control: "按 ID 在目录里找到了这个应用",
  },
  "ENTRA-1.05": {
    title: "本地服务器的应用有一份人人都能拿到的凭据",
    sent: "GET /applications：这个公共客户端有哪些凭据？",
    got: { secret: "{count} 个客户端密码", certificate: "{count} 个证书" },
    safe: "没有凭据：运行在用户机器上的程序保不住秘密",
    why: "谁从一台笔记本上抄走它，谁就在所有机器上冒充你的服务器，直到过期。",
    look: "证书和密码（passwordCredentials、keyCredentials）",
    control: "按 ID 在目录里找到了这个应用",
  },
  "ENTRA-1.06": {
    title: "本地服务器索要的 Graph 权限超出需要",
    sent: "Ada 为 https://graph.microsoft.com/.default 登录并同意",
    got: { inTheToken: "她的令牌可以：{scp}", asked: "注册里索要了 {names}" },
    safe: "只要 User.Read",
    why: "一次提示注入，模型就能用这个令牌读她的邮件、替她发信。",
    look: "API 权限（requiredResourceAccess）",
    control: "按 ID 在目录里找到了这个应用",
  },
  "ENTRA-1.07": {
    title: "本地服务器用不了设备代码",
    sent: "不带密码 POST /devicecode，再 POST /token",
    got: { refused: "{error}", off: "“允许公共客户端流”是关闭的" },
    safe: "authorization_pending：租户在等用户",
    why: "在 SSH 和容器里没人能登录，人们就开始到处粘贴令牌。",
    look: "身份验证 → 允许公共客户端流（isFallbackPublicClient）",
    control: "按 ID 在目录里找到了这个应用",
  },
};
