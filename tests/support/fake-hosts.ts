import { type FakeAlipay, openFakeAlipay } from '../../server/testing/fake-alipay'
import { type FakeWechat, openFakeWechat } from '../../server/testing/fake-wechat'

export interface FakeHosts {
  readonly wechat: FakeWechat
  readonly alipay: FakeAlipay
  /** Settings of a server that talks to them. */
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** WeChat's and Alipay's servers, on this machine. */
export const openFakeHosts = async (): Promise<FakeHosts> => {
  const [wechat, alipay] = [await openFakeWechat(), await openFakeAlipay()]
  return {
    wechat,
    alipay,
    environment: {
      WECHAT_API_BASE: wechat.url,
      WECHAT_APP_ID: wechat.appId,
      WECHAT_APP_SECRET: wechat.appSecret,
      ALIPAY_API_BASE: alipay.url,
      ALIPAY_APP_ID: alipay.appId,
      ALIPAY_PRIVATE_KEY: alipay.keys.privateKey,
      ALIPAY_PUBLIC_KEY: alipay.keys.alipayPublicKey,
      ALIPAY_AES_KEY: alipay.keys.aesKey,
    },
    close: async () => {
      await wechat.close()
      await alipay.close()
    },
  }
}
