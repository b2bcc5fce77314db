import type { Meaning } from './meaning'

/** A pressable row of many cells is spoken as one sentence; in mini-programs that sentence is its label. */
export function spokenAs(sentence: string): Meaning {
  return { label: sentence }
}

export function Spoken(_props: { sentence: string }) {
  return null
}
