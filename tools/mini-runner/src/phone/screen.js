// Brightness of the screen, and whether it stays on.

export function screenOf({ rt, wx, asyncApi }) {
  const screen = { brightness: rt.o.brightness ?? 0.5, staysOn: false }
  const key = wx ? 'value' : 'brightness'
  asyncApi('getScreenBrightness', () => ({ [key]: screen.brightness, ...(wx ? {} : { success: true }) }))
  asyncApi('setScreenBrightness', (options) => {
    const wanted = options[key]
    if (typeof wanted !== 'number' || wanted < 0 || wanted > 1)
      throw wx ? { errMsg: 'setScreenBrightness:fail parameter error' } : { error: 2, errorMessage: '参数无效' }
    screen.brightness = wanted
    return wx ? {} : { success: true }
  })
  asyncApi('setKeepScreenOn', ({ keepScreenOn }) => {
    screen.staysOn = Boolean(keepScreenOn)
    return {}
  })
  return screen
}
