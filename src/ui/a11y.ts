import { ariaProps, type InputKind, type InputMeaning, type Meaning } from './meaning'

// Mini-programs. The web twin, a11y.h5.ts, adds what a keyboard needs.

export function a11y(meaning: Meaning) {
  return ariaProps(meaning)
}

export function pressable(meaning: Meaning, onPress: () => void) {
  if (meaning.disabled) return { ...ariaProps(meaning), hoverClass: 'none' }
  return { ...ariaProps(meaning), hoverClass: 'gp-pressed', hoverStayTime: 70, onClick: () => onPress() }
}

/** A part that scrolls by itself and may hold nothing to press: on the web the keyboard must be able to reach it. */
export function scrollRegion() {
  return {}
}

/** The landmark by which a screen reader finds the page in the window; a mini-program has only the page. */
export function pageLandmark() {
  return {}
}

/** For what stands inside a native control, such as Picker, and opens it when touched. */
export function opener(meaning: Meaning) {
  return { ...ariaProps(meaning), hoverClass: 'gp-pressed', hoverStayTime: 70 }
}

const typeOfKind = {
  text: 'text',
  decimal: 'digit',
  digits: 'number',
  phone: 'number',
  code: 'number',
} as const satisfies Record<InputKind, string>

// Room below the line that is typed into, for the bar with the buttons: the keyboard pushes the page up by as much.
const ABOVE_KEYBOARD_PX = 96

export function inputProps({ kind, label, enter = 'done' }: InputMeaning) {
  return {
    type: typeOfKind[kind],
    confirmType: enter,
    cursorSpacing: ABOVE_KEYBOARD_PX,
    adjustPosition: true,
    ...ariaProps({ label }),
  }
}

export function textAreaProps({ label }: Pick<InputMeaning, 'label' | 'invalid'>) {
  return { cursorSpacing: ABOVE_KEYBOARD_PX, adjustPosition: true, ...ariaProps({ label }) }
}
