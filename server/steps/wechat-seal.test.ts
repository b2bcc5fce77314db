import { unsealed } from './wechat-seal'

// The example that WeChat publishes with its decryption demo,
// https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html
const sessionKey = 'tiihtNczf5v6AKRyjwEUhQ=='
const iv = 'r7BXXKkLb8qrSNn05n0qiA=='
const encryptedData =
  'CiyLU1Aw2KjvrjMdj8YKliAjtP4gsMZMQmRzooG2xrDcvSnxIMXFufNstNGTyaGS9uT5geRa0W4oTOb1WT7fJlAC+oNPdbB+3hVbJSRgv+4lGOETKUQz6OYStslQ142dNCuabNPGBzlooOmB231qMM85d2/fV6ChevvXvQP8Hkue1poOFtnEtpyxVLW1zAo6/1Xx1COxFvrc2d7UL/lmHInNlxuacJXwu0fjpXfz/YqYzBIBzD6WUfTIF9GRHpOn/Hz7saL8xz+W//FRAUid1OksQaQx4CMs8LOddcQhULW4ucetDf96JcR3g0gfRK4PC7E/r7Z6xNrXd2UIeorGj5Ef7b1pJAYB6Y5anaHqZ9J6nKEBvB4DnNLIVWSgARns/8wR2SiRS7MNACwTyrGvt9ts8p12PKFdlqYTopNHR1Vf7XjfhQlVsAJdNiKdYmYVoKlaRv85IfVunYzO0IKXsyl7JCUjCpoG20f0a04COwfneQAGGwd5oa+T8yO5hzuyDb/XcxxmK01EpqOyuxINew=='

test("WeChat's own example opens with its key", () => {
  expect(unsealed({ encryptedData, iv }, sessionKey)).toMatchObject({
    openId: 'oGZUI0egBJY1zhBYw2KhdUfwVJJE',
    watermark: { timestamp: 1477314187, appid: 'wx4f4bc4dec97d474b' },
  })
})

test.each([
  ['another key', { encryptedData, iv }, 'aaaaNczf5v6AKRyjwEUhQ==='],
  ['another vector', { encryptedData, iv: 'AAAAXKkLb8qrSNn05n0qiA==' }, sessionKey],
  ['a key that is none', { encryptedData, iv }, 'short'],
  ['cut data', { encryptedData: encryptedData.slice(0, -5), iv }, sessionKey],
  ['nothing', { encryptedData: '', iv: '' }, ''],
])('%s opens nothing', (_, sealed, key) => {
  expect(unsealed(sealed, key)).toBeNull()
})
