// WeChat's gate before everything that touches what is personal.
// https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html

/** APIs that the platform counts as private, and what each is called in the privacy agreement's list. */
const PRIVATE = new Set(
  (
    'getUserInfo getUserProfile getLocation getFuzzyLocation startLocationUpdate startLocationUpdateBackground ' +
    'choosePoi chooseLocation chooseAddress chooseInvoiceTitle chooseInvoice getWeRunData chooseLicensePlate ' +
    'chooseImage chooseMedia chooseVideo chooseMessageFile startRecord joinVoIPChat createVKSession ' +
    'openBluetoothAdapter createBLEPeripheralServer saveImageToPhotosAlbum saveVideoToPhotosAlbum addPhoneContact ' +
    'addPhoneCalendar addPhoneRepeatCalendar setClipboardData getClipboardData ' +
    'startAccelerometer startCompass startDeviceMotionListening startGyroscope ' +
    'button.chooseAvatar button.getPhoneNumber button.getRealtimePhoneNumber button.getUserInfo'
  ).split(' '),
)

const SCOPES = {
  'scope.userLocation': 'getLocation',
  'scope.userLocationBackground': 'startLocationUpdateBackground',
  'scope.userFuzzyLocation': 'getFuzzyLocation',
  'scope.werun': 'getWeRunData',
  'scope.writePhotosAlbum': 'saveImageToPhotosAlbum',
}

/** For so long after a refusal the host asks nobody again. */
const QUIET_MS = 10_000

export function privacyOf({ rt, wx, k, ctx, asyncApi, put }) {
  const {
    agreed = true,
    declared,
    contract = '《小程序隐私保护指引》',
    onOfficialPopup = () => true,
  } = rt.o.privacy ?? {}
  const clicked = new Set()
  const state = { agreed, refusedAt: -Infinity, listener: null }
  const refusal = (name) => ({ errMsg: `${name}:fail privacy permission is not authorized`, errno: 104 })

  const agree = () => {
    state.agreed = true
  }
  const refuse = () => {
    state.refusedAt = ctx.now()
  }

  /** The app's own sheet: the call waits until the app says what the person did. */
  const askByListener = (name) =>
    new Promise((resolve, reject) => {
      rt.busy-- // the call waits for a person; the app is idle meanwhile
      const settle = (outcome) => {
        rt.busy++
        outcome()
      }
      const answer = k.fn(({ event, buttonId } = {}) => {
        if (event === 'exposureAuthorization') return rt.uiLog.push({ kind: 'privacyExposed', api: name })
        if (event === 'disagree') {
          refuse()
          return settle(() => reject(refusal(name)))
        }
        if (event === 'agree' && clicked.has(buttonId)) {
          agree()
          return settle(resolve)
        }
        rt.violation(
          'privacy',
          `resolve(${JSON.stringify({ event, buttonId })}): no <button open-type="agreePrivacyAuthorization"> with that id was tapped`,
        )
        return settle(() => reject({ errMsg: `${name}:fail click action before resolve is needed`, errno: 104 }))
      }, 'resolve')
      ctx.guard(() => state.listener(answer, ctx.in({ referrer: name })), 'onNeedPrivacyAuthorization listener')
    })

  const askOfficially = async (name) => {
    rt.uiLog.push({ kind: 'privacyPopup', api: name })
    if (await onOfficialPopup(name)) return agree()
    refuse()
    throw refusal(name)
  }

  const require = async (name) => {
    if (state.agreed) return
    if (ctx.now() - state.refusedAt < QUIET_MS) throw refusal(name)
    await (state.listener ? askByListener(name) : askOfficially(name))
  }

  /** What the agreement in the console must declare for this call, or null where the call is not private. */
  const subjectOf = (name, options) => {
    if (name === 'authorize') return SCOPES[options?.scope] ?? null
    return PRIVATE.has(name) ? name : null
  }

  const admit = async (name, options) => {
    const subject = wx ? subjectOf(name, options) : null
    if (!subject) return
    if (declared && !declared.includes(subject))
      throw { errMsg: `${name}:fail api scope is not declared in the privacy agreement`, errno: 112 }
    await require(name)
  }

  if (wx) {
    put(
      'onNeedPrivacyAuthorization', // the last registration wins, by the documents
      k.fn((listener) => {
        state.listener = listener
      }, 'onNeedPrivacyAuthorization'),
    )
    asyncApi('getPrivacySetting', () => ({ needAuthorization: !state.agreed, privacyContractName: contract }))
    asyncApi('requirePrivacyAuthorize', async () => {
      await require('requirePrivacyAuthorize')
      return {}
    })
    asyncApi('openPrivacyContract', () => {
      rt.uiLog.push({ kind: 'privacyContract' })
      return {}
    })
  }

  return {
    admit,
    get isAgreed() {
      return state.agreed
    },
    /** The agree button was tapped: the host takes that as consent at once. */
    agreeByButton(id) {
      if (!id) return rt.violation('privacy', 'a button with open-type="agreePrivacyAuthorization" needs an id')
      clicked.add(id)
      agree()
    },
  }
}
