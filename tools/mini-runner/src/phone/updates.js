// A newer version of the app: `update` is 'none', 'ready' (it was fetched) or 'failed'. The host asks at the start and
// tells whoever listens by then. https://developers.weixin.qq.com/miniprogram/dev/api/base/update/UpdateManager.html

const EVENTS = ['CheckForUpdate', 'UpdateReady', 'UpdateFailed']

export function updatesOf({ rt, wx, k, ctx, put }) {
  const listeners = new Map(EVENTS.map((event) => [event, new Set()]))
  const state = { isReady: false }
  const tell = (event, ...facts) =>
    listeners.get(event).forEach((listener) => ctx.guard(() => listener(...facts), `on${event} listener`))

  const manager = ctx.api({
    applyUpdate: () => {
      if (!state.isReady) return rt.violation('update', 'applyUpdate() before onUpdateReady: there is nothing to apply')
      rt.uiLog.push({ kind: 'applyUpdate' })
    },
    ...Object.fromEntries(EVENTS.map((event) => [`on${event}`, (listener) => void listeners.get(event).add(listener)])),
    ...(wx
      ? {}
      : Object.fromEntries(
          EVENTS.map((event) => [`off${event}`, (listener) => void listeners.get(event).delete(listener)]),
        )),
  })
  put(
    'getUpdateManager',
    k.fn(() => manager, 'getUpdateManager'),
  )

  return {
    /** What the host found out about newer versions. */
    announce(update = rt.o.update ?? 'none') {
      tell('CheckForUpdate', ctx.in({ hasUpdate: update !== 'none' }))
      state.isReady = update === 'ready'
      if (update === 'ready') tell('UpdateReady')
      if (update === 'failed') tell('UpdateFailed')
    },
  }
}
