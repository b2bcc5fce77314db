import { Pool } from 'undici'
import type { Send } from '../record-transaction'
import { addressOf, installIdOf, tokenOf } from '../recording/varying'
import { citizenOf } from '../walk'
import { type LoadJob, loadJob, type LoadResult } from './load-job'
import { behaviours, logAction, redeem } from './transaction-kinds'

// A process of its own, so that the server's event loop and this one do not share a thread.
const job = loadJob.parse(JSON.parse(process.argv[2] ?? ''))

class RefusedCall extends Error {
  override readonly name = 'RefusedCall'
}

const pool = new Pool(job.origin, { connections: job.connections, pipelining: 1 })
const runName = `${process.pid}-${Date.now()}`

const senderOf = (citizen: number, turn: number): Send => {
  let requests = 0
  const authorization = `Bearer ${tokenOf(citizen)}`
  return async (path, body) => {
    const response = await pool.request({
      method: 'POST',
      path,
      headers: {
        authorization,
        'x-install-id': installIdOf(citizen),
        'x-forwarded-for': addressOf(citizen),
        'content-type': 'application/json',
        'idempotency-key': `${runName}-${turn}-${++requests}`,
      },
      body: JSON.stringify(body),
    })
    const text = await response.body.text()
    if (response.statusCode >= 300) throw new RefusedCall(`${response.statusCode} ${text}`)
    return JSON.parse(text)
  }
}

const transact = async ({ kind, walk }: LoadJob, turn: number): Promise<void> => {
  const send = senderOf(citizenOf(walk, turn), turn)
  const behaviour = behaviours[turn % behaviours.length]
  if (kind === 'redeem') await redeem(send)
  else if (behaviour) await logAction(send, behaviour)
}

const load = async (): Promise<LoadResult> => {
  const refusals: string[] = []
  let turn = job.start
  let transactions = 0
  const began = performance.now()
  const endsAt = began + job.seconds * 1_000
  const connection = async () => {
    while (performance.now() < endsAt) {
      try {
        await transact(job, turn++)
        transactions++
      } catch (error) {
        if (!(error instanceof RefusedCall)) throw error
        refusals.push(error.message)
      }
    }
  }
  await Promise.all(Array.from({ length: job.connections }, connection))
  const perSecond = (transactions * 1_000) / (performance.now() - began)
  return { transactions, perSecond, refusals }
}

const result = await load()
await pool.close()
process.stdout.write(JSON.stringify(result))
