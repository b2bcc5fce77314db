import { storage } from '@/platform/storage'
import { choicesFrom, STORAGE_KEY, suggestedBy, usePreferences } from './store'

const host = { language: 'zh_CN', theme: 'light', fontSizePx: 16 } as const

describe('the first start', () => {
  it.each([
    ['zh_CN', 'zh-cn'],
    ['zh-Hans-CN', 'zh-cn'],
    ['zh_TW', 'zh-cn'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['ja', 'en'],
    ['', 'zh-cn'],
  ])('speaks, on a phone set to "%s", %s', (language, expected) => {
    expect(suggestedBy({ ...host, language }).language).toBe(expected)
  })

  it.each([
    [null, false],
    [16, false],
    [19, false],
    [20, true],
    [24, true],
  ])('with the font size %s of the host has easy mode: %s', (fontSizePx, elder) => {
    expect(suggestedBy({ ...host, fontSizePx }).elder).toBe(elder)
  })

  it('follows the theme of the phone', () => {
    expect(suggestedBy({ ...host, theme: 'dark' }).theme).toBe('system')
  })
})

describe('what was kept', () => {
  const suggested = suggestedBy(host)

  it('wins over what the phone suggests', () => {
    const kept = { language: 'en', theme: 'dark', elder: true }
    expect(choicesFrom(kept, suggested)).toEqual(kept)
  })

  it('may say no to the large text of the phone', () => {
    expect(choicesFrom({ elder: false }, { ...suggested, elder: true }).elder).toBe(false)
  })

  it.each([[null], ['text'], [[]], [{ language: 'fr', theme: 'sepia', elder: 'yes' }]])(
    'is ignored where it makes no sense: %j',
    (kept) => {
      expect(choicesFrom(kept, suggested)).toEqual(suggested)
    },
  )
})

describe('a choice', () => {
  it('of language is shown and kept, and leaves the others alone', () => {
    usePreferences.getState().languageChosen('en')
    expect(usePreferences.getState()).toMatchObject({ language: 'en', theme: 'system', elder: false })
    expect(storage.read(STORAGE_KEY)).toEqual({ language: 'en', theme: 'system', elder: false })
  })

  it('of theme is shown and kept', () => {
    usePreferences.getState().themeChosen('dark')
    expect(usePreferences.getState().theme).toBe('dark')
    expect(storage.read(STORAGE_KEY)).toMatchObject({ theme: 'dark' })
  })

  it('of easy mode is shown and kept, and can be taken back', () => {
    usePreferences.getState().elderSwitched(true)
    expect(storage.read(STORAGE_KEY)).toMatchObject({ elder: true })
    usePreferences.getState().elderSwitched(false)
    expect(usePreferences.getState().elder).toBe(false)
    expect(storage.read(STORAGE_KEY)).toMatchObject({ elder: false })
  })
})
