import { keptFiles } from '@/platform/kept-files'
import { storage } from '@/platform/storage'
import { aReceipt } from '@/testing/build-action'
import { anEntry, aPhotoSubmission, aTrackSubmission } from '@/testing/build-entry'
import { startOutbox } from '@/testing/start-outbox'
import Taro, { answerRequest, keptNames, loseFiles, requests } from '@/testing/taro'
import type { FakeAnswer } from '@/testing/taro-request'
import { useSession } from '../session'
import { sweepFiles } from './held-files'
import { keeperIn } from './keeper'

const keeper = keeperIn(storage)
const start = () => startOutbox(() => Date.parse('2026-11-20T09:00:00+08:00'))

const LATE: FakeAnswer = { failure: 'request:fail timeout' }
const BOOKED: FakeAnswer = { statusCode: 201, data: aReceipt() }
const photoId = '0191d2a0-0000-7000-8000-00000000000f'
const UPLOADED: FakeAnswer = {
  statusCode: 201,
  data: { photoId, uploadedAt: '2026-11-20T01:00:00.000Z', deletedOn: '2027-02-18' },
}
const refusal = (statusCode: number, code: string, facts: object = {}): FakeAnswer => ({
  statusCode,
  data: { error: { code, facts } },
})
const answer = (path: string, ...answers: FakeAnswer[]) => {
  let next = 0
  answerRequest('POST', path, () => answers[Math.min(next++, answers.length - 1)] ?? LATE)
}
const asked = () => requests().map(({ url, header }) => `${url} ${header['idempotency-key']}`)
const namesKept = () => storage.keys().filter((key) => key.startsWith('gp:o:'))
const onlyEntry = (outbox: ReturnType<typeof start>) => {
  const [entry, ...others] = outbox.getState().entries
  if (!entry || others.length > 0) throw new Error('one entry')
  return entry
}
const offline = async (submission: Parameters<ReturnType<ReturnType<typeof start>['getState']>['submitted']>[0]) => {
  const outbox = start()
  outbox.getState().networkChanged(false)
  const { isKept, outcome } = outbox.getState().submitted(submission)
  expect(isKept).toBe(true)
  expect(await outcome).toEqual({ kind: 'waiting' })
}

let file = ''
beforeEach(async () => {
  file = (await keptFiles.keep('photo.jpg')) ?? ''
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
})

describe('with a photo', () => {
  it('waits with its file, and goes after it in the next app: each under its own key', async () => {
    await offline(aPhotoSubmission(file))
    answer('/v1/photos', UPLOADED)
    answer('/v1/actions', BOOKED)
    const next = start()
    expect(onlyEntry(next)).toMatchObject({ state: { kind: 'unsent' }, call: { body: { evidence: { file } } } })
    await next.getState().sendAll()
    expect(asked()).toEqual(['/v1/photos key-of-upload', '/v1/actions key-of-ride'])
    expect(JSON.parse(String(requests()[1]?.data))).toMatchObject({ evidence: { tier: 'photo', photoId } })
    expect(next.getState().entries).toEqual([])
    expect(keptNames()).toEqual([])
  })

  it('is certainly not booked while only its photo was tried', async () => {
    answer('/v1/photos', LATE)
    await start().getState().submitted(aPhotoSubmission(file)).outcome
    const next = start()
    expect(onlyEntry(next).state).toEqual({ kind: 'unsent' })
    expect(keptNames()).toEqual([file])
    expect(asked()).toEqual(['/v1/photos key-of-upload'])
  })

  it('has its id as soon as the server answered: the file goes, and nothing is uploaded again', async () => {
    answer('/v1/photos', UPLOADED)
    answer('/v1/actions', LATE, BOOKED)
    await start().getState().submitted(aPhotoSubmission(file)).outcome
    expect(onlyEntry(start())).toMatchObject({
      state: { kind: 'sent' },
      call: { body: { evidence: { tier: 'photo', photoId } } },
    })
    expect(keptNames()).toEqual([])
    await start().getState().sendAll()
    expect(asked()).toEqual(['/v1/photos key-of-upload', '/v1/actions key-of-ride', '/v1/actions key-of-ride'])
  })

  it('comes back to the form with the id of the photo that was uploaded', async () => {
    answer('/v1/photos', UPLOADED)
    answer('/v1/actions', refusal(422, 'amount-implausible', { max: 3, unit: 'km' }))
    const result = await start().getState().submitted(aPhotoSubmission(file)).outcome
    expect(result).toMatchObject({ kind: 'returned', failure: { code: 'amount-implausible' }, photoId })
    expect(namesKept()).toEqual([])
  })

  it('comes back to the form with its file while that was not uploaded', async () => {
    answer('/v1/photos', refusal(500, 'server-error', { requestId: 'x' }))
    const result = await start().getState().submitted(aPhotoSubmission(file)).outcome
    expect(result).toEqual({ kind: 'returned', failure: { code: 'server-error', facts: { requestId: 'x' } } })
    expect(namesKept()).toEqual([])
    expect(keptNames()).toEqual([file])
  })

  it.each([
    [
      'a photo that is none',
      () => answer('/v1/photos', refusal(422, 'photo-unreadable', { why: 'blank' })),
      'photo-unreadable',
    ],
    ['a file that the host has cleaned up', () => loseFiles(), 'photo-unknown'],
  ])('%s is a refusal that holds up nobody; reading it removes the file', async (_what, happen, code) => {
    await offline(aPhotoSubmission(file))
    keeper.write(anEntry({ key: 'next-ride', order: 9 }))
    happen()
    answer('/v1/actions', BOOKED)
    const outbox = start()
    await outbox.getState().sendAll()
    expect(onlyEntry(outbox).state).toMatchObject({ kind: 'refused', refusal: { code } })
    expect(asked()).toContain('/v1/actions next-ride')
    outbox.getState().dismissed('key-of-ride')
    expect(keptNames()).toEqual([])
  })

  it('is not sent by somebody who logs in while its photo goes up', async () => {
    await offline(aPhotoSubmission(file))
    answerRequest('POST', '/v1/photos', () => {
      useSession.getState().opened({ token: 'token-of-other', passbookNumber: '0000000000' })
      return UPLOADED
    })
    answer('/v1/actions', BOOKED)
    await start().getState().sendAll()
    expect(asked()).toEqual(['/v1/photos key-of-upload'])
    useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
    expect(onlyEntry(start()).state).toEqual({ kind: 'unsent' })
  })

  it('taken back, its file goes with it', async () => {
    await offline(aPhotoSubmission(file))
    expect(await start().getState().takenBack('key-of-ride')).toBe('taken-back')
    expect(keptNames()).toEqual([])
    expect(namesKept()).toEqual([])
  })

  it('is sent past a full phone all the same; the form hears the id and has the file', async () => {
    const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
      throw new Error('full')
    })
    answer('/v1/photos', UPLOADED)
    answer('/v1/actions', LATE)
    const { isKept, outcome } = start().getState().submitted(aPhotoSubmission(file))
    expect(isKept).toBe(false)
    expect(await outcome).toMatchObject({ kind: 'no-room', photoId })
    expect(keptNames()).toEqual([file])
    full.mockRestore()
  })
})

describe('with a track', () => {
  it('waits in pieces under the limit of a key, and is sent whole', async () => {
    await offline(aTrackSubmission(1201))
    expect(namesKept().sort()).toEqual(['', ':0', ':1', ':2'].map((end) => `gp:o:0512884603:key-of-ride${end}`))
    namesKept().forEach((name) => expect(String(Taro.getStorageSync(name)).length).toBeLessThan(60_000))
    answer('/v1/actions', BOOKED)
    const next = start()
    expect(next.getState().entries).toHaveLength(1)
    await next.getState().sendAll()
    const { evidence } = JSON.parse(String(requests()[0]?.data))
    expect(evidence).toMatchObject({ tier: 'device', keep: false, track: { datum: 'gcj02' } })
    expect(evidence.track.points).toEqual(aTrackSubmission(1201).points)
    expect(namesKept()).toEqual([])
  })

  it('is not kept by half: without room for all of it the form has it', async () => {
    const { setStorageSync } = Taro
    const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation((key, value) => {
      if (key.endsWith(':1')) throw new Error('full')
      setStorageSync(key, value)
    })
    answer('/v1/actions', LATE)
    const { isKept, outcome } = start().getState().submitted(aTrackSubmission(1201))
    expect(isKept).toBe(false)
    expect(await outcome).toMatchObject({ kind: 'no-room' })
    expect(namesKept()).toEqual([])
    full.mockRestore()
  })

  it('a claim of it can be appealed with all its points', async () => {
    await offline(aTrackSubmission(600))
    const outbox = start()
    expect(outbox.getState().claimOf(onlyEntry(outbox))).toMatchObject({
      evidence: { track: { points: { length: 600 } } },
    })
  })

  it('one whose pieces are not all there is told as unreadable, never sent by half, and deleted with what is left', async () => {
    await offline(aTrackSubmission(1201))
    storage.remove('gp:o:0512884603:key-of-ride:1')
    answer('/v1/actions', BOOKED)
    const outbox = start()
    await outbox.getState().sendAll()
    expect(requests()).toEqual([])
    expect(outbox.getState()).toMatchObject({ entries: [], unreadable: ['key-of-ride'] })
    outbox.getState().dismissed('key-of-ride')
    expect(namesKept()).toEqual([])
  })
})

it('a file that nothing needs any more goes when the app starts, one that waits stays', async () => {
  const forgotten = await keptFiles.keep('forgotten.jpg')
  const inForm = await keptFiles.keep('in-form.jpg')
  storage.write('gp:p:0512884603:draft:own-cup', { photoFile: { file: inForm, uploadKey: 'k' } })
  await offline(aPhotoSubmission(file))
  expect(keptNames()).toContain(forgotten)
  await sweepFiles()
  expect(keptNames()).toEqual([file, inForm])
})
