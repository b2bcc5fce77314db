export const inbox = {
  title: '消息',
  note: '积分到期、凭证到期、申诉和照片的结果，都会在这里告诉你',
  unread: (count: string) => `${count} 条未读`,
  remind: {
    vouchers: '凭证到期前提醒我',
    points: '积分到期前提醒我',
    answers: '有了结果告诉我',
    note: '只为这一件事发一条，不发别的',
    asked: '好的，到时候提醒你。',
    refused: '没有打开提醒。消息照样会放在「我的」里的「消息」。',
    off: '这个应用的消息在手机设置里关着，可以去打开。',
    failed: '没能打开提醒，可以再试一次。',
    settings: '去设置',
  },
}
