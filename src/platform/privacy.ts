import Taro from '@tarojs/taro'

/** A call of the app that the host holds back until the person has agreed to the privacy terms. */
export interface PrivacyGate {
  /** Lets the call go on; the host looks whether the button of this id was really tapped. */
  agree(buttonId: string): void
  /** The call then fails, as any that is refused. */
  refuse(): void
}

/**
 * Calls back whenever the host needs an answer about the privacy terms. Null where the host holds nothing back.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html
 */
export const watchPrivacyGate: ((listener: (gate: PrivacyGate) => void) => void) | null = (listener) => {
  // Missing below base library 2.32.3.
  Taro.onNeedPrivacyAuthorization?.((resolve) => {
    resolve({ event: 'exposureAuthorization' })
    listener({
      agree: (buttonId) => resolve({ event: 'agree', buttonId }),
      refuse: () => resolve({ event: 'disagree' }),
    })
  })
}

/** The kind of button by which the host itself learns of the consent; null where ours alone counts. */
export const agreeButtonType: 'agreePrivacyAuthorization' | null = 'agreePrivacyAuthorization'

/** Opens the terms that were declared to the host; null where there is no such page. */
export const openHostTerms: (() => void) | null = () => void Taro.openPrivacyContract()
