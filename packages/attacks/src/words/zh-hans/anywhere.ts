/** 对只知道地址的服务器，`workshop attack` 用这些话说明某张卡片为什么没有进行。 */
export const anywhere = {
  controls: {
    tooManyRequests: "服务器回答了 429：在它恢复之前，回答说明不了什么",
    budgetSpent: "已经发送了 {most} 个请求，这是一次运行的上限",
    otherOrigin: "请求会发到 {origin}，而不是指定的服务器",
    noOwnSignIn: "服务器没有自己的登录入口（它的授权服务器在别处）",
    noRegistration: "没有客户端能在服务器上注册：{status}",
    noJwt: "令牌不是 JWT，没有可以改动的内容",
    noSession: "服务器没有给出会话 ID，没有会话可偷",
  },
  reasons: {
    rough: "服务器如果有这个错误，就会因此停止运行：请在没有别人使用服务器的地方进行。",
    tokenInAddress: "它会把你的令牌写进沿途所有的访问日志；请在自己的机器上进行。",
    ownMachine: "把域名重新绑定到别的地址，只能触及用户自己网络里的服务器。",
  },
};
