import type { secretless as english } from "../en/secretless.ts";
import type { SameCards } from "../words.ts";

const NO_START = "没有 AZURE_CLIENT_SECRET，服务器不启动";
const NO_SERVICE = "启动了，但没人能登录，或 Graph 不认";
const BY_SECRET = "同一台服务器用 AZURE_CLIENT_SECRET 时，登录成功";

/** 练习 4，任务 7。 */
export const secretless: SameCards<typeof english> = {
  "ENTRA-4.48": {
    title: "有证书，它却要机密",
    sent: "设 AZURE_CLIENT_CERTIFICATE_PATH，不设 AZURE_CLIENT_SECRET；Ada 登录",
    got: { notStarted: NO_START, notServed: NO_SERVICE },
    safe: "用私钥签一个断言；机密不离开这台机器",
    why: "机密每次请求都要发出去，谁看到谁就能用。",
    look: "可以配置哪些凭据",
    control: BY_SECRET,
  },
  "ENTRA-4.49": {
    title: "私钥进了日志，或失效的证书还能用",
    sent: "从应用上移除证书，然后 Grace 登录",
    got: { stillIn: "Grace 进来了，Graph 也能用", leaked: "stdout 或 stderr 里有私钥片段或断言" },
    safe: "Grace 的客户端得到错误；日志里只有一个代码",
    why: "正是出错的时候，整个请求会被写进日志。",
    look: "Entra 拒绝服务器自己时，记了什么",
    control: "目录还认这张证书时，Ada 一切正常",
  },
  "ENTRA-4.50": {
    title: "平台带来了令牌，它却要机密",
    sent: "设 AZURE_FEDERATED_TOKEN_FILE，不设 AZURE_CLIENT_SECRET；Ada 登录",
    got: { notStarted: NO_START, notServed: NO_SERVICE },
    safe: "文件里的令牌就是断言",
    why: "在 Kubernetes、GitHub 或别的云里，没有人需要保管任何东西。",
    look: "可以配置哪些凭据",
    control: BY_SECRET,
  },
  "ENTRA-4.51": {
    title: "昨天的令牌",
    sent: "运行中把令牌文件换成别的内容，再换成新令牌",
    got: { kept: "文件没用了，人还能进来", notTaken: "换上新令牌，没人能进来" },
    safe: "每次要断言时都读一遍文件",
    why: "平台每小时换一次令牌：第一个夜晚之前，一切都好。",
    look: "什么时候读文件",
    control: "用第一个令牌时，Ada 一切正常",
  },
  "ENTRA-4.52": {
    title: "机器有自己的标识，它却要机密",
    sent: "设 AZURE_CREDENTIAL=managed-identity，不设 AZURE_CLIENT_SECRET；Ada 登录",
    got: { notStarted: NO_START, notServed: NO_SERVICE },
    safe: "托管标识的令牌就是应用的断言",
    why: "不存在的东西偷不走，不会过期，也不会被邮件传来传去。",
    look: "可以配置哪些凭据",
    control: BY_SECRET,
  },
  "ENTRA-4.53": {
    title: "两个凭据，没人知道用的是哪个",
    sent: "AZURE_CLIENT_CERTIFICATE_PATH 和 AZURE_CLIENT_SECRET 都设了",
    got: { started: "它启动了", notSaid: "没有启动，也没说是哪两个" },
    safe: "拒绝启动，指出两个变量名，不显示值",
    why: "人人都以为已经没有了的机密，正是会泄露的那个。",
    look: "设了不止一个时怎么办",
    control: "只有证书时能启动（ENTRA-4.48）",
  },
};
