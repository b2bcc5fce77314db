import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import methodology from '../../../content/methodology/2026-11.json'
import { useSession } from '@/api/session'
import { anAppeal, aQueuedAppeal, aWaitingPhoto } from '@/testing/build-appeal'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import Taro, { answerRequest, requests } from '@/testing/taro'
import { CreditScreen } from './credit-screen'
import { PhotosScreen } from './photos-screen'
import { QueueScreen } from './queue-screen'
import { StaffAppealScreen } from './staff-appeal-screen'
import { StaffOnly } from './staff-only'

const press = jest.fn()
const late = aQueuedAppeal({
  id: '0191d2a0-0000-7000-8000-0000000000b2',
  dueOn: '2026-11-19',
  isOverdue: true,
  pseudonym: '早起的燕子',
})
const appeal = aQueuedAppeal()
const queue = (...appeals: (typeof appeal)[]) =>
  answerRequest('GET', '/v1/staff/appeals', { data: { appeals, nextCursor: null } })
const refuse = (method: string, path: string, status: number, code: string, facts: object = {}) =>
  answerRequest(method, path, { statusCode: status, data: { error: { code, facts } } })
const posts = () => requests().filter(({ method }) => method === 'POST')
const sentBody = (): unknown => JSON.parse(String(posts()[0]?.data))
const tap = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-20T13:00:00+08:00'))
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  Taro.downloadFile.mockResolvedValue({ statusCode: 200, tempFilePath: 'wxfile://picture.jpg' })
})

it('who is not logged in is asked to', async () => {
  useSession.getState().closed()
  render(<StaffOnly onLogIn={press}>secret</StaffOnly>)
  expect(screen.queryByText('secret')).not.toBeInTheDocument()
  await tap('登录')
  expect(press).toHaveBeenCalled()
})

describe('the queue', () => {
  const onOpen = jest.fn()
  const open = () =>
    render(
      <QueueScreen
        onOpen={onOpen}
        onOpenPhotos={press}
        onOpenFlags={press}
        onOpenCredit={press}
        onOpenJoins={jest.fn()}
        onOpenScreen={press}
      />,
    )

  it('has what is due first on top, and marks what is overdue by word and sign', async () => {
    queue(late, appeal)
    const { container } = open()
    await screen.findByText(/早起的燕子/)
    const rows = screen.getAllByRole('button', { name: /骑行 5 公里/ })
    expect(rows[0]).toHaveTextContent('已超期')
    expect(rows[0]).toHaveTextContent('最晚 2026-11-19 答复')
    expect(rows[0]?.querySelector('.gp-icon-st-error')).not.toBeNull()
    expect(rows[1]).not.toHaveTextContent('已超期')
    expect(container.querySelectorAll('.gp-icon-st-error')).toHaveLength(1)
    await userEvent.click(rows[1] as HTMLElement)
    expect(onOpen).toHaveBeenCalledWith(appeal.id, undefined)
  })

  it('turns its pages, and opens an appeal with the page on which it stands', async () => {
    answerRequest('GET', '/v1/staff/appeals', { data: { appeals: [appeal], nextCursor: late.id } })
    open()
    await userEvent.click(await screen.findByRole('button', { name: '后面的' }))
    await waitFor(() => expect(requests().at(-1)?.url).toContain(`cursor=${late.id}`))
    await userEvent.click(await screen.findByRole('button', { name: /骑行 5 公里/ }))
    expect(onOpen).toHaveBeenCalledWith(appeal.id, late.id)
  })

  it('is empty', async () => {
    queue()
    open()
    expect(await screen.findByText('没有待答复的申诉')).toBeVisible()
  })

  it('is not for whoever is no staff', async () => {
    refuse('GET', '/v1/staff/appeals', 403, 'staff-only')
    open()
    expect(await screen.findByRole('alert')).toHaveTextContent('这里只给工作人员用。')
  })
})

describe('one appeal', () => {
  const path = `/v1/staff/appeals/${appeal.id}/decision`
  const onToQueue = jest.fn()
  const open = () => render(<StaffAppealScreen appealId={appeal.id} cursor={undefined} onToQueue={onToQueue} />)
  const reason = () => screen.findByRole('textbox', { name: '理由（本人会看到）' })

  it('has the facts, and the picture with the session of staff', async () => {
    const photoId = '0191d2a0-0000-7000-8000-0000000000f1'
    queue(aQueuedAppeal({ photoId }))
    open()
    for (const words of ['河边的芦苇', '骑行 5 公里', '2026-11-20 08:21', '和已记的一笔只能算一次', '2026-11-27'])
      expect(await screen.findByText(words)).toBeVisible()
    expect(screen.getByText('我先骑车，再坐公交。')).toBeVisible()
    const picture = await screen.findByRole('img', { name: '照片：骑行 5 公里' })
    expect(within(picture).getByAltText('')).toHaveAttribute('src', 'wxfile://picture.jpg')
    expect(Taro.downloadFile).toHaveBeenCalledWith(
      expect.objectContaining({
        url: expect.stringContaining(`/v1/photos/${photoId}/picture`),
        header: { authorization: 'Bearer token' },
      }),
    )
  })

  it.each([
    ['改判，入账', 'upheld', '已改判，那一笔按当天入账。'],
    ['维持原判', 'denied', '已维持原判，本人会看到理由。'],
  ])('%s needs a reason', async (button, decision, said) => {
    queue(appeal)
    const decided = { decidedAt: '2026-11-20T13:00:00+08:00', reason: '时间对得上', actionId: appeal.id }
    answerRequest('POST', path, { data: { ...anAppeal(), decision: { state: decision, ...decided } } })
    open()
    await reason()
    await tap(button)
    expect(screen.getByRole('alert')).toHaveTextContent('请写理由')
    expect(posts()).toEqual([])
    await userEvent.type(await reason(), '时间对得上')
    await tap(button)
    expect(await screen.findByText(said)).toBeVisible()
    expect(sentBody()).toEqual({ decision, reason: '时间对得上' })
    await tap('回到队列')
    expect(onToQueue).toHaveBeenCalled()
  })

  it.each([
    [403, 'own-matter', {}, '自己的事要请别的工作人员来办。'],
    [409, 'appeal-decided', { state: 'denied' }, '这次申诉已经答复，不能再改。'],
  ])('%i %s is said, and the reason stays', async (status, code, facts, sentence) => {
    queue(appeal)
    refuse('POST', path, status, code, facts)
    open()
    await userEvent.type(await reason(), '有')
    await tap('维持原判')
    expect(await screen.findByText(sentence)).toBeVisible()
    expect(await reason()).toHaveValue('有')
  })

  it('may have left the queue', async () => {
    queue(late)
    open()
    expect(await screen.findByText('这件申诉已经不在队列里')).toBeVisible()
  })
})

describe('photos', () => {
  const photo = aWaitingPhoto()
  const path = `/v1/staff/photos/${photo.photoId}/decision`
  const waiting = (...photos: (typeof photo)[]) =>
    answerRequest('GET', '/v1/staff/photos', { data: { photos, nextCursor: null } })
  const decided = (state: string) =>
    answerRequest('POST', path, { data: { photoId: photo.photoId, state, decidedAt: '2026-11-20T13:00:00+08:00' } })

  it('are accepted', async () => {
    waiting(photo)
    decided('accepted')
    render(<PhotosScreen />)
    expect(await screen.findByRole('img', { name: '照片：光盘行动 1 次' })).toBeVisible()
    expect(screen.getByText('抽查')).toBeVisible()
    await tap('通过')
    expect(await screen.findByText('已通过，那一笔盖章。')).toBeVisible()
    expect(sentBody()).toEqual({ decision: 'accepted' })
  })

  it('are none', async () => {
    waiting()
    render(<PhotosScreen />)
    expect(await screen.findByText('没有等待核对的照片')).toBeVisible()
  })

  it('are refused with a reason only', async () => {
    waiting(photo)
    decided('refused')
    render(<PhotosScreen />)
    await screen.findByText('抽查')
    await tap('退回')
    expect(posts()).toEqual([])
    await userEvent.click(screen.getByRole('radio', { name: '拍到了别人' }))
    await tap('退回这张')
    expect(await screen.findByText('已退回，本人会看到原因。')).toBeVisible()
    expect(sentBody()).toEqual({ decision: 'refused', objection: 'shows-people' })
  })

  it('say why the picture is not there, and come at another try', async () => {
    waiting(photo)
    Taro.downloadFile.mockResolvedValueOnce({ statusCode: 404, tempFilePath: 'wxfile://error.json' })
    render(<PhotosScreen />)
    expect(await screen.findByText('找不到这张照片，可能已到期删除。')).toBeVisible()
    await tap('再试一次')
    expect(await screen.findByRole('img', { name: '照片：光盘行动 1 次' })).toBeVisible()
  })

  it('say when there is no network', async () => {
    waiting(photo)
    Taro.downloadFile.mockRejectedValueOnce({ errMsg: 'downloadFile:fail timeout' })
    render(<PhotosScreen />)
    expect(await screen.findByRole('alert')).toHaveTextContent('没能打开')
  })

  it('that are the own ones are for somebody else', async () => {
    waiting(photo)
    refuse('POST', path, 403, 'own-matter')
    render(<PhotosScreen />)
    await screen.findByText('抽查')
    await tap('通过')
    expect(await screen.findByText('自己的事要请别的工作人员来办。')).toBeVisible()
  })
})

describe('crediting', () => {
  const places = [{ id: 'fenglin', name: { zh: '枫林兑换点', en: 'Fenglin' } }]
  const booked = {
    actionId: '0191d2a0-0000-7000-8000-000000000001',
    pseudonym: '河边的芦苇',
    name: { zh: '骑行', en: 'Cycling' },
    amount: 2,
    unit: 'km',
    occurredAt: '2026-11-20T13:00:00+08:00',
    grams: 1200,
    points: 120,
  }
  const withPlace = methodology.behaviours.filter(({ evidence }) => evidence.some((tier) => tier === 'place'))
  const [behaviour] = withPlace
  const fill = async () => {
    await userEvent.type(await screen.findByRole('textbox', { name: '存折号' }), '0512 884604')
    await userEvent.type(screen.getByRole('textbox', { name: /^数量/ }), '2')
  }
  const staffAt = (exchangePoints: typeof places) =>
    answerRequest('GET', '/v1/me', { data: aProfile({ duty: { exchangePoints } }) })

  beforeEach(() => {
    staffAt(places)
    answerRequest('GET', '/v1/methodology', { data: methodology })
  })

  const choose = async () => {
    const [, what] = screen.getAllByRole('combobox')
    const values = within(what as HTMLElement).getAllByRole('option')
    await userEvent.selectOptions(what as HTMLElement, values[1] as HTMLElement)
    await userEvent.selectOptions(what as HTMLElement, values[0] as HTMLElement)
  }

  it('offers what a place can show, and books with what was typed', async () => {
    answerRequest('POST', '/v1/staff/credits', { statusCode: 201, data: booked })
    render(<CreditScreen />)
    await fill()
    await choose()
    await tap('入账')
    expect(await screen.findByText('河边的芦苇：骑行 2 公里')).toBeVisible()
    expect(screen.getByText('减排 1,200 克，积分 120 分')).toBeVisible()
    expect(sentBody()).toEqual({
      passbookNumber: '0512884604',
      exchangePointId: 'fenglin',
      behaviourId: behaviour?.id,
      amount: 2,
      unit: behaviour?.unit,
      occurredAt: '2026-11-20T05:00:00.000Z',
    })
    await tap('再记一笔')
    expect(await screen.findByRole('textbox', { name: '存折号' })).toHaveValue('')
  })

  it('is not sent while something is missing', async () => {
    render(<CreditScreen />)
    await screen.findByRole('textbox', { name: '存折号' })
    await tap('入账')
    expect(screen.getByText('存折号是十位数字，请再对一遍。')).toBeVisible()
    expect(screen.getByText('请填大于 0 的数。')).toBeVisible()
    expect(screen.getByText('请选择: 什么事')).toBeVisible()
    expect(posts()).toEqual([])
  })

  it.each([
    [404, 'passbook-unknown', {}, '没有这本绿折，请核对号码。'],
    [409, 'already-credited', { rule: 'x', behaviourId: 'cycling' }, '对方已经有同样的一笔，只能算一次。'],
    [403, 'place-not-yours', {}, '你不在这个点位值守，请换一个。'],
  ])('%i %s is said, and what was typed stays', async (status, code, facts, sentence) => {
    refuse('POST', '/v1/staff/credits', status, code, facts)
    render(<CreditScreen />)
    await fill()
    await choose()
    await tap('入账')
    expect(await screen.findByText(sentence)).toBeVisible()
    expect(screen.getByRole('textbox', { name: '存折号' })).toHaveValue('0512 884604')
  })

  it('needs a place', async () => {
    staffAt([])
    render(<CreditScreen />)
    expect(await screen.findByText('还没有给你分配点位')).toBeVisible()
  })
})
