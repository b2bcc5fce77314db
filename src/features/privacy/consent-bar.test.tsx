import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import privacy from '../../../content/privacy/2026-11.json'
import { useConsents } from '@/api/consents'
import { render } from '@/testing/render'
import { storage } from '@/platform/storage'
import { answerRequest } from '@/testing/taro'
import { ConsentBar as NoBar } from './consent-bar'
import { ConsentBar } from './consent-bar.h5'
import { STORAGE_KEY, useDeclinedBar } from './declined-bar'
import { OpenTextContext } from './open-text-context'

const privacyIsThere = (given: object = {}) => answerRequest('GET', '/v1/privacy', { data: { ...privacy, ...given } })

const openText = jest.fn()
const show = () =>
  render(
    <OpenTextContext.Provider value={openText}>
      <ConsentBar />
    </OpenTextContext.Provider>,
  )
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const bar = () => screen.queryByRole('group', { name: '隐私说明' })
const shown = () => screen.findByRole('group', { name: '隐私说明' })

beforeEach(() => {
  useConsents.setState({ decisions: [] })
  useDeclinedBar.setState({ version: null })
})

it('stands above the page with two answers of one weight, and covers nothing', async () => {
  privacyIsThere()
  show()
  await shown()
  const [agree, refuse] = ['同意', '不同意'].map((name) => screen.getByRole('button', { name }))
  expect(agree?.className).toBe(refuse?.className)
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(useConsents.getState().decisions).toEqual([])
})

it('records an agreement with the version of the text', async () => {
  privacyIsThere()
  show()
  await shown()
  await press('同意')
  expect(bar()).not.toBeInTheDocument()
  expect(useConsents.getState().decisions).toMatchObject([{ source: 'privacy', decision: 'given', version: '2026-11' }])
})

it('remembers a refusal on this phone alone, until there is a new text', async () => {
  privacyIsThere()
  const { unmount } = show()
  await shown()
  await press('不同意')
  expect(bar()).not.toBeInTheDocument()
  expect(useConsents.getState().decisions).toEqual([])
  expect(storage.read(STORAGE_KEY)).toBe('2026-11')
  unmount()
  privacyIsThere({ version: '2027-01' })
  show()
  await shown()
})

it('leads to the text', async () => {
  privacyIsThere()
  show()
  await shown()
  await press('看全文')
  expect(openText).toHaveBeenCalled()
})

it('is not there while the text is not', async () => {
  answerRequest('GET', '/v1/privacy', {
    statusCode: 503,
    data: { error: { code: 'server-busy', facts: { retryAfterSeconds: 5 } } },
  })
  show()
  await act(async () => {})
  expect(bar()).not.toBeInTheDocument()
})

it('is not there in a mini-program', () => {
  const { container } = render(<NoBar />)
  expect(container).toBeEmptyDOMElement()
})
