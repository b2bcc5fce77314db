/**
 * What a citizen may be asked to agree to, each on its own: the privacy terms, and then every source that is personal.
 * `location` is a place or a track, `steps` the step count that a host keeps, `album` writing pictures into it.
 */
export const CONSENT_SOURCES = ['privacy', 'phone', 'location', 'steps', 'camera', 'album', 'notifications'] as const

export type ConsentSource = (typeof CONSENT_SOURCES)[number]

export type ConsentDecision = 'given' | 'withdrawn'

/** One decision of a person. `version` is that of the privacy text which they could read. Decisions are only ever added. */
export type Consent = {
  source: ConsentSource
  decision: ConsentDecision
  version: string
  /** Milliseconds since 1970. */
  decidedAtMs: number
}

/** The newest decision about `source`, or null when there was none. Of two of the same instant the later in the list wins. */
export function consentInForce<C extends Consent>(decisions: readonly C[], source: ConsentSource): C | null {
  return decisions.reduce<C | null>(
    (newest, one) =>
      one.source === source && (newest === null || one.decidedAtMs >= newest.decidedAtMs) ? one : newest,
    null,
  )
}

/** Whether `source` may be used: the newest decision gave it, under the text of `version`. */
export function isConsentGiven(decisions: readonly Consent[], source: ConsentSource, version: string): boolean {
  const inForce = consentInForce(decisions, source)
  return inForce?.decision === 'given' && inForce.version === version
}

/**
 * Whether `decision` would change what stood at its own instant. What says the same again, as a repeated delivery does,
 * and a withdrawal of what was never given change nothing, so they need no further row.
 */
export function changesConsent(decisions: readonly Consent[], { source, decision, version, decidedAtMs }: Consent) {
  const stood = consentInForce(
    decisions.filter((one) => one.decidedAtMs <= decidedAtMs),
    source,
  )
  if (stood === null) return decision === 'given'
  return stood.decision !== decision || (decision === 'given' && stood.version !== version)
}

/**
 * What has to be agreed to before `source` can be used, in the order of asking: the privacy terms come first, because
 * they say what every source is for.
 */
export function consentsNeededFor(
  decisions: readonly Consent[],
  source: ConsentSource,
  version: string,
): readonly ConsentSource[] {
  const wanted: readonly ConsentSource[] = source === 'privacy' ? ['privacy'] : ['privacy', source]
  return wanted.filter((one) => !isConsentGiven(decisions, one, version))
}
