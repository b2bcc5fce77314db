import { openTestApp, type TestApp } from '../testing/test-app'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

const policyOf = (header: unknown): Record<string, string> =>
  Object.fromEntries(
    String(header)
      .split(';')
      .map((directive) => directive.split(/ (.*)/))
      .map(([name = '', sources = '']) => [name, sources]),
  )

test.each(['/v1/city', '/docs', '/v1/nothing-here'])('%s tells browsers what it may do', async (url) => {
  const { headers } = await app.http.inject({ url })
  const policy = policyOf(headers['content-security-policy'])
  expect(policy).toMatchObject({
    'default-src': "'self'",
    'script-src': "'self'",
    'connect-src': "'self' blob:",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'object-src': "'none'",
    'frame-ancestors': "'none'",
  })
  expect(policy).not.toHaveProperty('upgrade-insecure-requests')
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  expect(headers).not.toHaveProperty('x-powered-by')
})
