import { now } from './clock'
import type { ReadyUpdate } from './update'

const LOOK_AGAIN_AFTER_MS = 5 * 60_000

/** The names of a build's scripts carry a hash of what is in them, so a page that names others is of another build. */
export const isOtherBuild = (html: string, ownScripts: readonly string[]): boolean =>
  ownScripts.some((script) => !html.includes(script))

/** On each return to the window, though not all the time, looks whether the server has another build. */
export const onUpdateReady = (listener: (update: ReadyUpdate) => void): void => {
  let lookedAt = now()
  const look = async () => {
    if (document.visibilityState !== 'visible' || now() - lookedAt < LOOK_AGAIN_AFTER_MS) return
    lookedAt = now()
    if (!isOtherBuild(await page(), ownScripts())) return
    document.removeEventListener('visibilitychange', onReturn)
    listener({ restart: () => window.location.reload() })
  }
  // Without a network there is nothing to find: the next return looks again.
  const onReturn = () => void look().catch(() => undefined)
  document.addEventListener('visibilitychange', onReturn)
}

const ownScripts = (): readonly string[] =>
  [...document.scripts].flatMap(({ src }) => /\/js\/app\.[\w.]+\.js$/.exec(src)?.[0] ?? [])

const page = async (): Promise<string> => {
  const answer = await fetch('/', { cache: 'no-cache' })
  return answer.ok ? answer.text() : Promise.reject(new Error(`answered ${answer.status}`))
}
