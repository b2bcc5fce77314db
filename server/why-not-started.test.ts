import { SettingError } from './env'
import { PlaceCommandError } from './places/command-words'
import { DataDirectoryInUse } from './store/embedded/directory-lock'
import { whyNotStarted } from './why-not-started'

test.each([
  [
    Object.assign(new Error('listen'), { code: 'EADDRINUSE', port: 8787, address: '127.0.0.1' }),
    /^Port 8787 of 127.0.0.1 is in use/,
  ],
  [Object.assign(new Error('listen'), { code: 'EACCES', port: 80 }), /^Port 80 may not be opened/],
  [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), /^The database of DATABASE_URL cannot be reached/],
  [new DataDirectoryInUse('/data'), /the data directory \/data is in use by another process\.$/],
  [new SettingError('PORT: wrong'), /PORT: wrong\.$/],
])('%s is one line that says what to do', (error, line) => {
  expect(whyNotStarted(error)).toMatch(line)
  expect(whyNotStarted(error)).not.toContain('\n')
})

test('what was typed wrongly is answered as it is', () => {
  expect(whyNotStarted(new PlaceCommandError('there is no exchange point atlantis'))).toBe(
    'there is no exchange point atlantis',
  )
})

test('a bug keeps its stack', () => {
  expect(whyNotStarted(new TypeError('oops'))).toMatch(/TypeError: oops\n\s+at /)
})
