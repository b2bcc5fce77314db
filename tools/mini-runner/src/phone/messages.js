// Subscribe messages: a panel that opens on a tap and on nothing else. `onSubscribe(templateId)` answers 'accept',
// 'reject' or 'ban'. https://developers.weixin.qq.com/miniprogram/dev/api/open-api/subscribe-message/wx.requestSubscribeMessage.html

const TEMPLATES_MAX = 3

export function messagesOf({ rt, wx, asyncApi }) {
  const { onSubscribe } = rt.o
  if (!onSubscribe) return
  const answersOf = async (ids) => {
    const answers = {}
    for (const id of ids) answers[id] = await onSubscribe(id)
    rt.uiLog.push({ kind: 'subscribe', answers })
    return answers
  }

  if (wx)
    asyncApi('requestSubscribeMessage', async ({ tmplIds = [] }) => {
      const fail = (errCode, why) => ({ errCode, errMsg: `requestSubscribeMessage:fail ${why}` })
      if (tmplIds.length === 0) throw fail(10001, "TmplIds can't be empty")
      if (tmplIds.length > TEMPLATES_MAX) throw fail(20003, 'Templates count out of max bounds')
      if (!rt.gesture) throw { errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.' }
      return answersOf(tmplIds)
    })
  else
    asyncApi('requestSubscribeMessage', async ({ entityIds = [] }) => {
      if (entityIds.length === 0 || entityIds.length > TEMPLATES_MAX) throw { error: 2, errorMessage: '参数无效' }
      const answers = await answersOf(entityIds)
      const subscribeEntityIds = entityIds.filter((id) => answers[id] === 'accept')
      return {
        behavior: subscribeEntityIds.length > 0 ? 'subscribe' : 'cancel',
        show: true,
        keep: false,
        refuse: false,
        result: { subscribeEntityIds, subscribedEntityIds: [], unsubscribedEntityIds: [] },
      }
    })
}
