import type { AppCodeScene } from '@/domain/app-code/scene'
import type { HostAnswer } from '../services'

type MakeCode = (scene: AppCodeScene) => Promise<HostAnswer<Uint8Array>>

const KEPT_MS = 24 * 60 * 60_000
/** A host that has just said no is not asked by every poster. */
const REFUSAL_KEPT_MS = 60_000

/**
 * One code for each scene and no more scenes than the closed list has. Those who ask while one question is on its way
 * share its answer. Every instance keeps its own: the codes of a scene are all alike.
 */
export const keptCodes = (make: MakeCode, now: () => number = Date.now): MakeCode => {
  const kept = new Map<AppCodeScene, { readonly answer: Promise<HostAnswer<Uint8Array>>; goodUntilMs: number }>()
  return (scene) => {
    const known = kept.get(scene)
    if (known && now() < known.goodUntilMs) return known.answer
    const entry = { answer: make(scene), goodUntilMs: Number.POSITIVE_INFINITY }
    kept.set(scene, entry)
    return entry.answer.then(
      (answer) => {
        entry.goodUntilMs = now() + (answer.ok ? KEPT_MS : REFUSAL_KEPT_MS)
        return answer
      },
      (error: unknown) => {
        kept.delete(scene)
        throw error
      },
    )
  }
}
