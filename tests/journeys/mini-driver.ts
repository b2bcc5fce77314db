import { spawn } from 'node:child_process'
import path from 'node:path'
import readline from 'node:readline'
import type { Control, Driver, Stored } from './driver'

export type MiniTarget = 'weapp' | 'alipay'

/** What the runner simulates of a host; tools/mini-runner/README.md says how. */
export interface HostOfPhone {
  /** By which WeChat seals for this app alone. */
  readonly appId?: string
  readonly privacy?: { readonly agreed: boolean }
  readonly steps?: {
    readonly days: readonly { readonly date: string; readonly count: number }[]
    readonly sessionKey?: string
    readonly aesKey?: string
    readonly signKey?: string
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
  /** How the app was opened, as WeChat numbers it; 1154 is a single page from the timeline. */
  readonly scene?: number
  /** Permissions that the person does not give. */
  readonly refuses?: readonly string[]
  /** 'jsdom' draws without a browser: quick, and nothing has a size or a colour. */
  readonly view?: 'chromium' | 'jsdom'
}

export interface SharedPage {
  /** False where the page cannot be shared. */
  readonly shared?: boolean
  readonly title?: string
  readonly path?: string
  readonly query?: string
  readonly imageUrl?: string
}

export interface MiniDriver extends Driver {
  nodeCount(): Promise<number>
  /** What the host's menu would share: to a friend, to the timeline. */
  share(): Promise<SharedPage>
  shareTimeline(): Promise<SharedPage>
  /** Pulls the page down, and waits until the app has ended the animation. */
  pullDown(): Promise<void>
  /** The host has fetched a newer version. */
  announceUpdate(): Promise<void>
  /** What the host did for the app so far, by its kind. */
  hostActs(): Promise<readonly string[]>
  /** Paths that the server was asked for so far. */
  askedPaths(): Promise<readonly string[]>
  /** How many pictures the album holds. */
  pictures(): Promise<number>
  /** The part of a canvas that is not empty, 0 to 1. */
  canvasInk(id: string): Promise<number>
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
    share: async () => (await host.ask('share', [])) as SharedPage,
    shareTimeline: async () => (await host.ask('shareTimeline', [])) as SharedPage,
    pullDown: () => act('pullDown'),
    announceUpdate: () => act('announceUpdate'),
    hostActs: async () => (await host.ask('hostActs', [])) as string[],
    askedPaths: async () => (await host.ask('askedPaths', [])) as string[],
    pictures: async () => Number(await host.ask('pictures', [])),
    canvasInk: async (id) => Number(await host.ask('canvasInk', [id])),
    controls: async () => (await host.ask('controls', [])) as Control[],
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
