import { spawn } from 'node:child_process'
import path from 'node:path'
import readline from 'node:readline'
import type { Driver, Stored } from './driver'

export type MiniTarget = 'weapp' | 'alipay'

/** What the runner simulates of a host; tools/mini-runner/README.md says how. */
export interface HostOfPhone {
  readonly privacy?: { readonly agreed: boolean }
  readonly steps?: {
    readonly days: readonly { readonly date: string; readonly count: number }[]
    readonly sessionKey?: string
    readonly aesKey?: string
  }
  /** Login codes that the host gives one after the other. */
  readonly loginCodes?: readonly string[]
  /** The phone number that the host shares when asked. */
  readonly phoneNumber?:
    | { readonly number: string; readonly code: string }
    | { readonly number: string; readonly aesKey: string; readonly signKey: string }
    | 'refused'
}

export interface MiniOptions extends HostOfPhone {
  readonly url: string
  readonly viewport: { readonly width: number; readonly height: number }
  /** Of the phone, as its host names it. */
  readonly language?: 'zh_CN' | 'en'
  /** Promises as on iPhones before iOS 16, where WeChat makes a timer of each. */
  readonly slowPromise?: boolean
  /** What the app has stored before it starts. */
  readonly storage?: Stored
  /** 'jsdom' draws without a browser: quick, and nothing has a size or a colour. */
  readonly view?: 'chromium' | 'jsdom'
}

export interface MiniDriver extends Driver {
  nodeCount(): Promise<number>
}

interface Answer {
  readonly id: number
  readonly result?: unknown
  readonly error?: string
}

const root = path.resolve(__dirname, '../..')

/** The bundle of a mini-program, as it is uploaded, in the runner. */
export const openMini = async (target: MiniTarget, options: MiniOptions): Promise<MiniDriver> => {
  const bundle = path.join(root, 'dist', target)
  const host = startHost({ bundle, language: 'zh_CN', ...options })
  let errors: readonly string[] = []
  const act = async (method: string, ...args: readonly unknown[]) => {
    try {
      await host.ask(method, args)
    } finally {
      errors = (await host.ask('errors', [])) as readonly string[]
    }
  }
  return {
    startsOffline: true,
    open: (page) => act('open', page),
    see: (text) => act('see', text),
    miss: (text) => act('miss', text),
    tap: (name) => act('tap', name),
    type: (field, text) => act('type', field, text),
    back: () => act('back'),
    restart: () => act('restart'),
    setOnline: (isOnline) => act('setOnline', isOnline),
    screenshot: (file) => act('screenshot', file),
    valueOf: async (field) => String(await host.ask('valueOf', [field])),
    stored: async () => (await host.ask('stored', [])) as Stored,
    startWith: (stored) => act('startWith', stored),
    paperColour: async () => String(await host.ask('paperColour', [])),
    text: async () => String(await host.ask('text', [])),
    overflows: async () => (await host.ask('overflows', [])) === true,
    nodeCount: async () => Number(await host.ask('nodeCount', [])),
    smallestTextPx: async () => Number(await host.ask('smallestTextPx', [])),
    errors: () => errors,
    close: () => host.stop(),
  }
}

const startHost = (settings: object) => {
  const child = spawn(process.execPath, [path.join(__dirname, 'mini-host.mjs'), JSON.stringify(settings)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  void ended.then(() => waiting.forEach(({ reject }) => reject(new Error('the host of the mini-program ended'))))
  readline.createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, result, error } = JSON.parse(line) as Answer
    const waiter = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) waiter?.resolve(result)
    else waiter?.reject(new Error(error))
  })
  let asked = 0
  return {
    ask: (method: string, args: readonly unknown[]) =>
      new Promise<unknown>((resolve, reject) => {
        const id = ++asked
        waiting.set(id, { resolve, reject })
        child.stdin.write(`${JSON.stringify({ id, method, args: args.map(portable) })}\n`)
      }),
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}

const portable = (value: unknown): unknown =>
  value instanceof RegExp ? { source: value.source, flags: value.flags } : value
