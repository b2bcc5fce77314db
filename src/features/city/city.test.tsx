import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { keep, keyOf } from '@/api/query-cache'
import { readCity } from '@/contract/city'
import { aCity } from '@/testing/build-city'
import { render } from '@/testing/render'
import { answerRequest } from '@/testing/taro'
import { CityHeading } from './city-heading'
import { CityTotals } from './city-totals'

const busy = { statusCode: 503, data: { error: { code: 'server-busy', facts: { retryAfterSeconds: 5 } } } }

it('counts people, times and verified tonnes, three numbers apart', async () => {
  answerRequest('GET', '/v1/city', { data: aCity({ persons: 12_486, actions: 318_204 }) })
  const { container } = render(<CityTotals />)
  expect(await screen.findByRole('heading', { name: '青禾市一共' })).toBeInTheDocument()
  expect(container).toHaveTextContent('12,486人参与')
  expect(container).toHaveTextContent('318,204次记录')
  expect(container).toHaveTextContent('38.21吨已核减排量')
})

it('says what is not verified, apart, and as of when', async () => {
  answerRequest('GET', '/v1/city', { data: aCity() })
  render(<CityTotals />)
  expect(await screen.findByText('另有待核 0.02 吨，自报 0.03 吨 · 截至 2026-11-20 08:00')).toBeInTheDocument()
})

it.each([true, false])('marks the sample city and no other (%s)', async (sample) => {
  answerRequest('GET', '/v1/city', { data: aCity({ sample }) })
  render(
    <>
      <CityHeading />
      <CityTotals />
    </>,
  )
  expect(await screen.findByText('青禾市')).toBeInTheDocument()
  expect(screen.queryAllByText('示例')).toHaveLength(sample ? 1 : 0)
  expect(screen.queryAllByText(/这是示例城市/)).toHaveLength(sample ? 1 : 0)
})

it('says why there is nothing, and tries again', async () => {
  answerRequest('GET', '/v1/city', busy)
  render(<CityTotals />)
  expect(await screen.findByRole('alert')).toHaveTextContent('没能打开现在人多')
  answerRequest('GET', '/v1/city', { data: aCity() })
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('参与')).toBeInTheDocument()
})

it('keeps the last totals with their time', async () => {
  keep(keyOf(readCity, {}, null), { value: aCity(), fetchedAt: Date.parse('2026-11-19T00:00:00Z') })
  answerRequest('GET', '/v1/city', busy)
  const { container } = render(<CityTotals />)
  expect(await screen.findByText('没能刷新 · 2026-11-19 08:00 的数据')).toBeInTheDocument()
  expect(container).toHaveTextContent('38.21')
})

it('speaks English', async () => {
  answerRequest('GET', '/v1/city', { data: aCity() })
  const { container } = render(<CityTotals />, { language: 'en' })
  expect(await screen.findByRole('heading', { name: 'Qinghe together' })).toBeInTheDocument()
  expect(container).toHaveTextContent('7people')
})
