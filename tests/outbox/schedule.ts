import { isAnswered } from '@/api/outbox/entry'
import { sweepFiles } from '@/api/outbox/held-files'
import type { Outcome, Submission } from '@/api/outbox/submission'
import { useSession } from '@/api/session'
import { answerRequest, resetTaro } from '@/testing/taro'
import type { TestApp } from '../../server/testing/test-app'
import { type Act, somethingDone } from './act'
import { type Chance, chanceOf } from './chance'
import { bookedAmounts, endSessionsOf, forgetJourneysOfOthers, logInAs, type Person } from './citizens'
import { networkOf } from './network'
import { complaintsOfBooks, complaintsOfFiles, complaintsOfLines } from './complaints'
import { type Life, type Phone, startApp } from './phone'

/** What one schedule found, and everything that happened in it. */
export interface Report {
  /** Sentences; none when all is well. */
  readonly complaints: readonly string[]
  readonly trace: readonly string[]
}

/** Runs one schedule of everything that can happen to a phone and its network, then waits for calm and counts. */
export const runSchedule = async (app: TestApp, seed: number, persons: readonly [Person, Person]): Promise<Report> => {
  const schedule = new Schedule(app, chanceOf(seed), persons)
  await schedule.begin()
  await schedule.live()
  await schedule.calmDown()
  return { complaints: await schedule.complaints(), trace: schedule.trace }
}

class Schedule {
  readonly trace: string[] = []
  readonly #acts: Act[] = []
  readonly #phone: Phone
  readonly #network: ReturnType<typeof networkOf>
  readonly #circumstances
  #life: Life
  #nextNumber = 1

  constructor(
    readonly app: TestApp,
    readonly chance: Chance,
    readonly persons: readonly [Person, Person],
  ) {
    resetTaro()
    useSession.getState().closed()
    this.#phone = { now: () => app.now().getTime(), isFull: false }
    this.#life = startApp(this.#phone)
    this.#circumstances = {
      app,
      chance,
      trouble: 40,
      note: (line: string) => this.#note(line),
      running: () => this.#life,
    }
    this.#network = networkOf(this.#circumstances)
    for (const path of ['/v1/actions', '/v1/photos', '/v1/actions/withdrawal']) {
      answerRequest('POST', path, (request) => this.#network.carry(request))
    }
  }

  async begin(): Promise<void> {
    await forgetJourneysOfOthers(this.app)
    await this.#logIn(this.persons[0])
  }

  /** A few acts, and trouble around them. */
  async live(): Promise<void> {
    const acts = 2 + this.chance.below(3)
    for (let done = 0; done < acts; done++) {
      await this.#act()
      for (let events = this.chance.below(3); events > 0; events--) {
        if (!this.#life.isAlive()) await this.#restart()
        await this.#somethingHappens()
      }
      if (!this.#life.isAlive()) await this.#restart()
    }
  }

  /** The network is back for good, and each person comes back to the phone. */
  async calmDown(): Promise<void> {
    this.#circumstances.trouble = 0
    this.#phone.isFull = false
    await this.#network.arriveLate()
    for (const person of this.persons) {
      await this.#logIn(person)
      await this.#restart()
    }
  }

  async complaints(): Promise<readonly string[]> {
    const found: string[] = []
    for (const person of this.persons) {
      const acts = this.#acts.filter((act) => act.person === person)
      const booked = await bookedAmounts(this.app, person)
      await this.#logIn(person)
      const { entries } = startApp(this.#phone).outbox.getState()
      for (const { key, state } of entries) this.#note(`left is ${key}: ${JSON.stringify(state)}`)
      found.push(...complaintsOfBooks(acts, booked), ...complaintsOfLines(acts, booked, entries))
    }
    await sweepFiles()
    return [...found, ...complaintsOfFiles()]
  }

  async #act(): Promise<void> {
    const person = this.#whoIsHere()
    if (!person || useSession.getState().token === null) return this.#note('nobody is logged in, so nothing is logged')
    const act: Act = {
      person,
      ...(await somethingDone({ app: this.app, chance: this.chance, number: this.#nextNumber++ })),
      isOutOfOrder: false,
    }
    const { amount, submission } = act
    this.#acts.push(act)
    this.#phone.isFull = this.chance.percent(8)
    this.#note(`${person.passbookNumber} logs ${amount} as ${submission.key}${this.#phone.isFull ? ', no room' : ''}`)
    await (this.#phone.isFull ? this.#submitWithoutRoom(act) : this.#submit(act, submission))
  }

  async #submit(act: Act, submission: Submission): Promise<void> {
    const { outcome } = this.#life.outbox.getState().submitted(submission)
    if (this.chance.percent(10)) this.#life.outbox.getState().formLeft(submission.key)
    const result = await this.#while(outcome)
    this.#note(`the form hears: ${result?.kind ?? 'nothing, the app was killed'}`)
    if (result?.kind === 'returned') this.#returned(act, result)
  }

  /** The form has it back. A person who was told why and cannot put it right leaves it at that. */
  #returned(act: Act, { failure }: Extract<Outcome, { kind: 'returned' }>): void {
    if (failure.code === 'amount-implausible') this.#acts.splice(this.#acts.indexOf(act), 1)
    else this.#note(`returned for ${failure.code}`)
  }

  /** The person keeps the form open and taps again, with room or without, until there is an answer. */
  async #submitWithoutRoom(act: Act): Promise<void> {
    act.isOutOfOrder = true
    const before = this.#circumstances.trouble
    for (let tap = 0; ; tap++) {
      this.#circumstances.trouble = tap < 3 ? before : 0
      this.#phone.isFull = tap < 2
      const { outcome } = this.#life.outbox.getState().submitted({ ...act.submission, wasSent: tap > 0 })
      const result = await this.#while(outcome)
      this.#note(`the form hears: ${result?.kind ?? 'nothing, the app was killed'}`)
      if (result?.kind === 'returned') this.#returned(act, result)
      if (result && result.kind !== 'no-room') break
      // With the app goes the form, and nothing else knew of it: a person who wants the line writes it anew.
      if (!result && this.#phone.isFull) {
        await this.#network.arriveLate()
        const isBooked = (await bookedAmounts(this.app, act.person)).includes(act.amount)
        if (!isBooked) this.#acts.splice(this.#acts.indexOf(act), 1)
        break
      }
      if (!result) break
    }
    this.#circumstances.trouble = before
    this.#phone.isFull = false
  }

  async #somethingHappens(): Promise<void> {
    const event = this.chance.oneOf([
      'network lost',
      'network found',
      'app killed',
      'tapped again',
      'session ended',
      'logged in again',
      'another citizen',
      'late arrival',
      'taken back',
      'a second window',
    ])
    this.#note(event)
    const outbox = this.#life.outbox.getState()
    switch (event) {
      case 'network lost':
        return outbox.networkChanged(false)
      case 'network found':
        outbox.networkChanged(true)
        return void (await this.#while(outbox.sendAll()))
      case 'app killed':
        this.#life.kill()
        return this.#restart()
      case 'tapped again':
        return void (await this.#while(outbox.sendAll(true)))
      case 'session ended':
        return void (await Promise.all(this.persons.map((person) => endSessionsOf(this.app, person))))
      case 'logged in again':
        await this.#logIn(this.#whoIsHere() ?? this.persons[0])
        return void (await this.#while(outbox.sendAll()))
      case 'another citizen':
        await this.#logIn(this.persons[this.#whoIsHere() === this.persons[0] ? 1 : 0])
        outbox.reread()
        return void (await this.#while(outbox.sendAll()))
      case 'late arrival':
        return this.#network.arriveLate()
      case 'taken back':
        return this.#takeBack()
      case 'a second window': {
        const second = startApp(this.#phone)
        const both = Promise.all([outbox.sendAll(), second.outbox.getState().sendAll()])
        await this.#while(both)
        return second.kill()
      }
    }
  }

  async #takeBack(): Promise<void> {
    const { entries, takenBack } = this.#life.outbox.getState()
    const entry = entries.find((one) => !isAnswered(one))
    if (!entry) return
    const act = this.#acts.find(({ submission }) => submission.key === entry.key)
    const result = await this.#while(takenBack(entry.key))
    this.#note(`${entry.key}: ${result ?? 'killed'}`)
    if (!act) return
    if (result === 'taken-back') act.fate = 'taken back'
    if (result === 'to-be-taken-back') act.fate = 'marked'
    if (result === null || result === 'gone') act.fate = 'asked back'
  }

  #whoIsHere(): Person | undefined {
    const { passbookNumber } = useSession.getState()
    return this.persons.find((person) => person.passbookNumber === passbookNumber)
  }

  async #logIn(person: Person): Promise<void> {
    const token = await logInAs(this.app, person)
    useSession.getState().opened({ token, passbookNumber: person.passbookNumber })
  }

  /** The answer, or null when the app is killed before it comes; it is then started anew. */
  async #while<T>(work: Promise<T>): Promise<T | null> {
    const life = this.#life
    const answer = await Promise.race([work, life.ended.then(() => null)])
    if (answer === null) await this.#restart()
    return answer
  }

  /** What waits is sent as soon as the app starts, which may be the end of it again. */
  async #restart(): Promise<void> {
    this.#life.kill()
    this.#note('the app starts')
    this.#life = startApp(this.#phone)
    await this.#while(this.#life.outbox.getState().sendAll())
  }

  #note(line: string): void {
    this.trace.push(line)
  }
}
