export const start = {
  up: "OK  工作坊已启动。",
  addresses: {
    tenant: "租户：登录、令牌、Graph",
    portal: "门户：注册应用、分配角色、查看登录日志",
    page: "本地页面：进度和下一步",
  },
  site: {
    address: "文档站点",
    building: "（正在生成；进度见该页面）",
    built: (url: string) => `完成  文档站点已生成：${url}`,
    notBuilt: "文档站点没有生成成功；其他一切正常。可以再试：node run.mjs site",
    portTaken: (port: number, owner: string | undefined, option: string) =>
      `没有提供文档站点：端口 ${port} 已被占用${owner ? `（${owner}）` : ""}。换一个端口：npm start -- ${option}`,
    waitingTitle: "正在生成文档站点",
    waiting: "只在第一次和内容有变化时需要。其他功能都已就绪。生成好之后，本页会自动显示站点。",
  },
  users: "可以登录的用户（用户名、密码）：",
  userNote: { guest: "来宾", disabled: "帐户已停用" },
  certificate: (file: string) => `自己启动的程序要信任这个租户，请设置 NODE_EXTRA_CA_CERTS=${file}`,
  next: (command: string) => `接下来，在另一个终端里运行：  ${command}`,
  howToStop: "按 Ctrl-C 停止。",
  stopped: "OK  已停止。",
  alreadyRunning: (pid: number, page: string) =>
    `环境：工作坊已经在运行（pid ${pid}，页面 ${page}）。请直接使用，或在它的终端里按 Ctrl-C 停止。`,
  portTaken: (port: number, owner: string | undefined, option: string) =>
    `端口 ${port} 已被占用${owner ? `（${owner}）` : ""}。请停止那个程序，或换一个端口：npm start -- ${option}`,
  ok: "OK  ",
  fail: "FAIL",
};
