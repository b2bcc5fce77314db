import { readSettings, SettingError } from './env'

const secret = 'a-secret-of-more-than-thirty-two-characters'

test('needs nothing: loopback, embedded database, sample city', () => {
  const settings = readSettings({})
  expect(settings).toMatchObject({
    host: '127.0.0.1',
    port: 8787,
    databaseUrl: null,
    wantsSampleCity: true,
    smsGateway: null,
  })
})

test('an empty variable is one that is not set', () => {
  expect(readSettings({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: null, port: 8787 })
})

test('production never has the sample city, even when asked', () => {
  const settings = readSettings({ NODE_ENV: 'production', SAMPLE_CITY: 'on', GREEN_PASSBOOK_SECRET: secret })
  expect(settings.wantsSampleCity).toBe(false)
})

test("a city of one's own takes the place of the sample", () => {
  expect(readSettings({ CITY_FILE: 'city.json' })).toMatchObject({ cityFile: 'city.json', wantsSampleCity: false })
})

test.each([
  ['PORT', { PORT: 'eighty' }],
  ['PORT', { PORT: '70000' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
  ['GREEN_PASSBOOK_SECRET', { DATABASE_URL: 'postgres://h/db' }],
  ['GREEN_PASSBOOK_SECRET', { NODE_ENV: 'production' }],
  ['GREEN_PASSBOOK_SECRET', { GREEN_PASSBOOK_SECRET: 'short' }],
  ['SMS_KEY', { SMS_ENDPOINT: 'https://sms.example' }],
  ['S3_BUCKET, S3_KEY, S3_SECRET', { S3_ENDPOINT: 'https://s3.example' }],
  ['S3_ENDPOINT', { S3_BUCKET: 'pictures', S3_KEY: 'key', S3_SECRET: 'secret' }],
  ['S3_SECRET', { S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'pictures', S3_KEY: 'key', S3_REGION: 'here' }],
  ['S3_ENDPOINT', { S3_REGION: 'here' }],
  ['S3_BUCKET', { S3_BUCKET: 'Not A Bucket' }],
  ['PHOTO_REVIEW_KEY', { PHOTO_REVIEW_ENDPOINT: 'https://review.example' }],
  ['SAMPLE_CITY', { SAMPLE_CITY: 'maybe' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
])('refuses a wrong %s by name, in one line', (name, environment) => {
  expect(() => readSettings(environment)).toThrow(SettingError)
  expect(() => readSettings(environment)).toThrow(new RegExp(`^[^\\n]*${name}[^\\n]*$`))
})

test('names every wrong setting at once', () => {
  expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'loud' })).toThrow(/PORT.*LOG_LEVEL/)
})
