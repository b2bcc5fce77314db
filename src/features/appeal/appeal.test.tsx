import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import methodology from '../../../content/methodology/2026-11.json'
import { useSession } from '@/api/session'
import { anAction } from '@/testing/build-action'
import { anAppeal } from '@/testing/build-appeal'
import { aCity } from '@/testing/build-city'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { AppealScreen } from './appeal-screen'
import { AppealsScreen } from './appeals-screen'
import { useRefusedClaim } from './refused-claim-store'

const action = anAction({ state: 'superseded' })
const onLogIn = jest.fn()
const onToList = jest.fn()
const onOpenAction = jest.fn()
const photoId = '0191d2a0-0000-7000-8000-0000000000f1'
const claim = {
  behaviourId: 'cycling',
  amount: 5,
  unit: 'km',
  occurredAt: '2026-11-20T00:21:00.000Z',
  evidence: { tier: 'self' as const },
}
const failure = {
  code: 'already-counted' as const,
  facts: { rule: 'journey-overlap', actionId: 'x', behaviourId: 'bus-ride' },
}

const open = (
  actionId: string | null,
  surroundings: Parameters<typeof render>[1] = {},
  sanctionId: string | null = null,
) =>
  render(
    <AppealScreen
      reminder='reminder'
      actionId={actionId}
      sanctionId={sanctionId}
      frame={(content, bottom) => (
        <>
          {content}
          {bottom}
        </>
      )}
      photoField={(_, onChange) => (
        <button type='button' onClick={() => onChange(photoId)}>
          camera
        </button>
      )}
      {...{ onLogIn, onToList, onOpenAction }}
    />,
    surroundings,
  )
const list = (...appeals: ReturnType<typeof anAppeal>[]) =>
  answerRequest('GET', '/v1/appeals', { data: { appeals, nextCursor: null } })
const posts = () => requests().filter(({ method }) => method === 'POST')
const sentBody = (): unknown => JSON.parse(String(posts()[0]?.data))
const note = () => screen.findByRole('textbox', { name: '你的说明' })
const send = () => userEvent.click(screen.getByRole('button', { name: '交上申诉' }))

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-21T09:00:00+08:00'))
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  useRefusedClaim.setState({ chosen: null })
  answerRequest('GET', `/v1/actions/${action.id}`, { data: { action, steps: [], evidence: [] } })
  answerRequest('GET', '/v1/methodology', { data: methodology })
  list()
})

describe('an appeal against a freeze', () => {
  const sanctionId = '0191d2a0-0000-7000-8000-0000000000c1'
  const freeze = { sanctionId, until: '2026-11-27T04:00:00.000Z', reason: '作废以后又用脚本记录。' }
  const subject = {
    kind: 'sanction' as const,
    sanctionId,
    frozenAt: '2026-11-20T04:00:00.000Z',
    frozenUntil: freeze.until,
    reason: freeze.reason,
  }

  it('shows until when and why, and is sent', async () => {
    answerRequest('GET', '/v1/me', { data: aProfile({ freeze }) })
    answerRequest('POST', '/v1/appeals', { statusCode: 201, data: anAppeal({ subject }) })
    open(null, {}, sanctionId)
    expect(await screen.findByText('暂停到 2026-11-27 12:00')).toBeVisible()
    expect(screen.getByText('理由：作废以后又用脚本记录。')).toBeVisible()
    await userEvent.type(await note(), '孩子拿手机玩的。')
    await send()
    expect(await screen.findByText('申诉收到了')).toBeVisible()
    expect(screen.getByRole('group', { name: '账户暂停使用' })).toBeVisible()
    expect(sentBody()).toMatchObject({ subject: { kind: 'sanction', sanctionId } })
  })

  it('is not needed when the freeze is over, and not sent twice', async () => {
    answerRequest('GET', '/v1/me', { data: aProfile() })
    const { unmount } = open(null, {}, sanctionId)
    expect(await screen.findByText('账户没有暂停，不用申诉')).toBeVisible()
    unmount()
    answerRequest('GET', '/v1/me', { data: aProfile({ freeze }) })
    list(anAppeal({ subject }))
    open(null, {}, sanctionId)
    expect(await screen.findByText('这件事已经在申诉中，不用再交')).toBeVisible()
  })
})

describe('an appeal for an entry', () => {
  it.each([
    ['zh-cn', '今天交上，最晚 2026-11-26 答复（5 天内），带上理由。一件事同时只有一次申诉。'],
    ['en', /Sent today, it is answered by 2026-11-26 at the latest \(within 5 days\)/],
  ] as const)('says by when it is answered before it is sent: %s', async (language, sentence) => {
    answerRequest('GET', '/v1/city', { data: aCity() })
    open(action.id, { language })
    expect(await screen.findByText(sentence)).toBeVisible()
  })

  it('promises no day that it does not know', async () => {
    open(action.id)
    expect(await screen.findByText(/交上后，这里写明最晚哪一天/)).toBeVisible()
  })

  it('is sent with note and photo, and shows until when it is answered', async () => {
    answerRequest('POST', '/v1/appeals', { statusCode: 201, data: anAppeal() })
    open(action.id)
    await userEvent.type(await note(), ' 这是我自己骑的。 ')
    await userEvent.click(screen.getByRole('button', { name: 'camera' }))
    await send()
    expect(await screen.findByText('申诉收到了')).toBeVisible()
    expect(screen.getByText('reminder')).toBeVisible()
    expect(screen.getByText(/最晚 2026-11-27 答复，结果写在这里/)).toBeVisible()
    expect(sentBody()).toEqual({
      subject: { kind: 'action', actionId: action.id },
      note: '这是我自己骑的。',
      photoId,
    })
    await userEvent.click(screen.getByRole('button', { name: '看我的申诉' }))
    expect(onToList).toHaveBeenCalled()
  })

  it('says what it is about', async () => {
    open(action.id)
    expect(await screen.findByText('骑行 5 公里')).toBeVisible()
    expect(screen.getByText('2026-11-20 08:21 · 自报 · 并入了另一笔')).toBeVisible()
  })

  it('is not sent without a word, nor longer than there is room', async () => {
    open(action.id)
    expect(await note()).toHaveAttribute('maxlength', '500')
    await send()
    expect(screen.getByRole('alert')).toHaveTextContent('请写几句说明')
    expect(posts()).toEqual([])
    await userEvent.type(await note(), '有')
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(screen.getByText('1/500')).toBeVisible()
  })

  it('that is open already is shown in place of the form', async () => {
    const { amount, unit, name, occurredAt, tier, behaviourId } = action
    const act = { behaviourId, name, amount, unit, occurredAt, tier }
    list(anAppeal({ subject: { kind: 'action', ...act, actionId: action.id, state: 'superseded' } }))
    open(action.id)
    expect(await screen.findByText('这件事已经在申诉中，不用再交')).toBeVisible()
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  })

  it('that the server knows to be open is told in words, with the way there', async () => {
    const facts = { appealId: anAppeal().id }
    answerRequest('POST', '/v1/appeals', { statusCode: 409, data: { error: { code: 'appeal-open', facts } } })
    open(action.id)
    await userEvent.type(await note(), '有')
    await send()
    expect(await screen.findByText('这件事已经在申诉中，请等答复。')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '看我的申诉' }))
    expect(onToList).toHaveBeenCalled()
  })

  it('without a network keeps what was written, and its key', async () => {
    answerRequest('POST', '/v1/appeals', { failure: 'request:fail timeout' })
    open(action.id)
    await userEvent.type(await note(), '有')
    await send()
    expect(await screen.findByText(/十秒没有回音|没有网络|再试/)).toBeVisible()
    expect(await note()).toHaveValue('有')
    answerRequest('POST', '/v1/appeals', { statusCode: 201, data: anAppeal() })
    await send()
    expect(await screen.findByText('申诉收到了')).toBeVisible()
    const keys = posts().map(({ header }) => header['idempotency-key'])
    expect(new Set(keys).size).toBe(1)
  })

  it('is needless where the entry counts', async () => {
    const counting = { ...action, state: 'verified' }
    answerRequest('GET', `/v1/actions/${action.id}`, { data: { action: counting, steps: [], evidence: [] } })
    open(action.id)
    expect(await screen.findByText('这一笔算在账上，不用申诉')).toBeVisible()
  })

  it('says why the entry is not there', async () => {
    const error = { code: 'action-not-found', facts: {} }
    answerRequest('GET', `/v1/actions/${action.id}`, { statusCode: 404, data: { error } })
    open(action.id)
    expect(await screen.findByRole('alert')).toHaveTextContent('找不到这一笔。')
  })
})

describe('an appeal for a claim', () => {
  it('carries the claim as it was refused, once', async () => {
    answerRequest('POST', '/v1/appeals', { statusCode: 201, data: anAppeal() })
    useRefusedClaim.getState().appealChosen(claim, failure)
    open(null)
    expect(await screen.findByText('骑行 5 公里')).toBeVisible()
    expect(screen.getByText('这段时间里已经记了另一段路。一个人同一时间只走一段路，所以只能算一次。')).toBeVisible()
    await userEvent.type(await note(), '不是同一段路')
    await send()
    expect(await screen.findByText('申诉收到了')).toBeVisible()
    expect(sentBody()).toEqual({ subject: { kind: 'claim', claim }, note: '不是同一段路', photoId: null })
    expect(useRefusedClaim.getState().chosen).toBeNull()
  })

  it('of somebody else is nobody’s here', async () => {
    useRefusedClaim.getState().appealChosen(claim, failure)
    useSession.setState({ passbookNumber: '0512884604' })
    open(null)
    expect(screen.getByText('还不知道要为哪一件事申诉')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '看我的申诉' }))
    expect(onToList).toHaveBeenCalled()
  })
})

it('a guest is asked to log in', async () => {
  useSession.getState().closed()
  open(action.id)
  await userEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(onLogIn).toHaveBeenCalled()
})

describe('my appeals', () => {
  const openList = (surroundings: Parameters<typeof render>[1] = {}) =>
    render(<AppealsScreen onLogIn={onLogIn} onOpenAction={onOpenAction} />, surroundings)
  const card = (name: string) => within(screen.getByRole('group', { name }))

  it('say where each stands: waiting and due, late, upheld and denied with the reason', async () => {
    const decidedAt = '2026-11-21T10:00:00+08:00'
    const of = (amount: number) => ({ subject: { ...anAppeal().subject, amount } })
    list(
      anAppeal({ ...of(1), id: '0191d2a0-0000-7000-8000-0000000000b1' }),
      anAppeal({ ...of(2), id: '0191d2a0-0000-7000-8000-0000000000b2', dueOn: '2026-11-20' }),
      anAppeal({
        ...of(3),
        id: '0191d2a0-0000-7000-8000-0000000000b3',
        decision: { state: 'upheld', decidedAt, reason: '时间对得上', actionId: action.id },
      }),
      anAppeal({
        ...of(4),
        id: '0191d2a0-0000-7000-8000-0000000000b4',
        decision: { state: 'denied', decidedAt, reason: '同一段路' },
      }),
    )
    openList()
    await screen.findByRole('group', { name: '骑行 1 公里' })
    expect(card('骑行 1 公里').getByText('等答复')).toBeVisible()
    expect(card('骑行 1 公里').getByText('2026-11-20 提出 · 最晚 2026-11-27 答复')).toBeVisible()
    expect(card('骑行 2 公里').getByText(/原定 2026-11-20 前答复，已经晚了/)).toBeVisible()
    expect(card('骑行 3 公里').getByText('已改判')).toBeVisible()
    expect(card('骑行 3 公里').getByText('理由：时间对得上')).toBeVisible()
    await userEvent.click(card('骑行 3 公里').getByRole('button', { name: '看入账的那一笔' }))
    expect(onOpenAction).toHaveBeenCalledWith(action.id)
    expect(card('骑行 4 公里').getByText('维持原判')).toBeVisible()
    expect(card('骑行 4 公里').getByText('理由：同一段路')).toBeVisible()
    expect(card('骑行 4 公里').queryByRole('button')).not.toBeInTheDocument()
  })

  it('are told in English too, in easy mode', async () => {
    list(anAppeal())
    openList({ language: 'en', elder: true })
    expect(await screen.findByText('waiting')).toBeVisible()
    expect(screen.getByText(/Not booked: counts only once with an entry on the books/)).toBeVisible()
  })

  it('turn to earlier ones and back', async () => {
    answerRequest('GET', '/v1/appeals', { data: { appeals: [anAppeal()], nextCursor: anAppeal().id } })
    openList()
    await userEvent.click(await screen.findByRole('button', { name: '更早的' }))
    await waitFor(() => expect(requests().at(-1)?.url).toContain(`cursor=${anAppeal().id}`))
    await userEvent.click(await screen.findByRole('button', { name: '更新的' }))
    expect(screen.queryByRole('button', { name: '更新的' })).not.toBeInTheDocument()
  })

  it('are none yet', async () => {
    openList()
    expect(await screen.findByText('没有申诉')).toBeVisible()
  })

  it('say why they are not there', async () => {
    const facts = { retryAfterSeconds: 5 }
    answerRequest('GET', '/v1/appeals', { statusCode: 503, data: { error: { code: 'server-busy', facts } } })
    openList()
    expect(await screen.findByText('现在人多，5 秒后再试。')).toBeVisible()
  })

  it('are for who is logged in', () => {
    useSession.getState().closed()
    openList()
    expect(screen.getByText('登录后才能申诉。')).toBeVisible()
  })
})
