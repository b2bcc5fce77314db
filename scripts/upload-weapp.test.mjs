import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readUploadSettings } from './upload-weapp.mjs'

const complete = {
  WEAPP_APPID: 'wx0123456789abcdef',
  WEAPP_UPLOAD_KEY: 'private.key',
  TARO_APP_API_BASE: 'https://api.city.gov.cn',
}
const isFile = (file) => file === 'private.key'

test('complete settings are taken', () => {
  const { WEAPP_APPID: appid, WEAPP_UPLOAD_KEY: keyFile, TARO_APP_API_BASE: apiBase } = complete
  assert.deepEqual(readUploadSettings(complete, isFile), { appid, keyFile, apiBase, robot: '1' })
})

const wrong = {
  'no appid': [{ WEAPP_APPID: undefined }, /WEAPP_APPID/],
  'the appid of visitors': [{ WEAPP_APPID: 'touristappid' }, /WEAPP_APPID/],
  'a key that is not there': [{ WEAPP_UPLOAD_KEY: 'elsewhere.key' }, /WEAPP_UPLOAD_KEY/],
  'the address of the example': [{ TARO_APP_API_BASE: 'https://api.green-passbook.example' }, /TARO_APP_API_BASE/],
  'an address without https': [{ TARO_APP_API_BASE: 'http://api.city.gov.cn' }, /TARO_APP_API_BASE/],
  'an address with a path': [{ TARO_APP_API_BASE: 'https://city.gov.cn/api' }, /TARO_APP_API_BASE/],
  'robot 31': [{ WEAPP_ROBOT: '31' }, /WEAPP_ROBOT/],
}
for (const [name, [change, problem]] of Object.entries(wrong)) {
  test(`${name} is refused by its name`, () => {
    assert.match(readUploadSettings({ ...complete, ...change }, isFile).problem, problem)
  })
}
