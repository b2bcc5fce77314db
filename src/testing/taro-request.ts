export interface FakeRequest {
  url: string
  method: string
  header: Record<string, string>
  data?: unknown
}

export interface FakeReply {
  statusCode?: number
  data?: unknown
  header?: Record<string, string>
}

/** `failure` is what a phone says when no answer came: `request:fail timeout`. */
export type FakeAnswer = FakeReply | { failure: string }

interface Rule {
  method: string
  path: string | RegExp
  answer: (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>
}

let rules: Rule[] = []
let seen: FakeRequest[] = []

/** The newest answer for a method and path wins; a path matches with any origin and any query. */
export function answerRequest(method: string, path: string | RegExp, answer: FakeAnswer | Rule['answer']) {
  rules.unshift({ method, path, answer: typeof answer === 'function' ? answer : () => answer })
}

/** What was asked so far, oldest first. */
export function requests(): readonly FakeRequest[] {
  return seen
}

export function resetRequests() {
  rules = []
  seen = []
}

interface Options extends Partial<Omit<FakeRequest, 'url'>> {
  url: string
  dataType?: string
  success?: (reply: unknown) => void
  fail?: (error: unknown) => void
  complete?: (result: unknown) => void
}

/** Taro.request: a promise with an abort, which calls the old callbacks as well. */
export function request(options: Options) {
  let abort = () => {}
  const aborted = new Promise<FakeAnswer>((resolve) => {
    abort = () => resolve({ failure: 'request:fail abort' })
  })
  const settled = Promise.race([answerTo(options), aborted]).then((answer) => settle(options, answer))
  return Object.assign(settled, { abort: () => abort() })
}

async function answerTo(options: Options): Promise<FakeAnswer> {
  const { url, method = 'GET', header = {}, data } = options
  const asked: FakeRequest = { url, method, header, ...(data === undefined ? {} : { data }) }
  seen.push(asked)
  const rule = rules.find((one) => one.method === method && matches(one.path, url))
  return rule ? rule.answer(asked) : { failure: `request:fail the test has no answer for ${method} ${url}` }
}

function matches(path: string | RegExp, url: string): boolean {
  const asked = url.replace(/^https?:\/\/[^/]+/, '')
  return typeof path === 'string' ? asked.split('?')[0] === path : path.test(asked)
}

function settle(options: Options, answer: FakeAnswer) {
  if ('failure' in answer) {
    const error = { errMsg: answer.failure }
    options.fail?.(error)
    options.complete?.(error)
    throw error
  }
  const { statusCode = 200, data, header = {} } = answer
  // A phone that was asked for text gives text, and our answers are JSON.
  const body = options.dataType === 'text' && typeof data !== 'string' ? JSON.stringify(data ?? null) : data
  const reply = { statusCode, data: body, header, errMsg: 'request:ok' }
  options.success?.(reply)
  options.complete?.(reply)
  return reply
}
