// Scopes that a person grants once, refuses once, and changes only in the settings of the host afterwards.
// https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/authorize.html

export function permissionsOf({ rt, wx, asyncApi }) {
  const { onPermission = () => true, onSettings = () => ({}) } = rt.o
  const scopes = { ...rt.o.authSetting }
  const denied = (name) =>
    wx ? { errMsg: `${name}:fail auth deny`, errno: 103 } : { error: 2001, errorMessage: '用户拒绝给小程序授权' }

  /** Asks the person the first time; a refusal holds until they change it in the settings. */
  const require = async (scope, name) => {
    if (scopes[scope] === undefined) {
      scopes[scope] = Boolean(await onPermission(scope))
      rt.uiLog.push({ kind: 'permission', scope, granted: scopes[scope] })
    }
    if (!scopes[scope]) throw denied(name)
  }

  /** The host's settings page: the person changes what they like of what was asked before. */
  const openSettings = async () => {
    rt.uiLog.push({ kind: 'settings' })
    const changed = Object.entries(await onSettings({ ...scopes })).filter(([scope]) => scope in scopes)
    Object.assign(scopes, Object.fromEntries(changed))
    return { authSetting: { ...scopes } }
  }

  asyncApi('getSetting', () => ({ authSetting: { ...scopes }, subscriptionsSetting: {} }))
  asyncApi('openSetting', async () => {
    if (wx && !rt.gesture) throw { errMsg: 'openSetting:fail can only be invoked by user TAP gesture.' }
    return openSettings()
  })
  if (wx)
    asyncApi('authorize', async ({ scope }) => {
      await require(scope, 'authorize')
      return {}
    })

  return { require, openSettings }
}
