import { ariaProps, type InputKind, type InputMeaning, type Meaning } from './meaning'

export function a11y(meaning: Meaning) {
  return { ...ariaProps(meaning), ...(meaning.level !== undefined && { ariaLevel: String(meaning.level) }) }
}

export function pressable(meaning: Meaning, onPress: () => void) {
  if (meaning.disabled) return { ...a11y(meaning), hoverClass: 'none', tabIndex: -1 }
  return {
    ...a11y(meaning),
    hoverClass: 'gp-pressed',
    hoverStayTime: 70,
    tabIndex: 0,
    onClick: () => onPress(),
    onKeyDown: (event: KeyboardEvent) => pressByKey(event, onPress),
  }
}

function pressByKey(event: KeyboardEvent, onPress: () => void) {
  if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return
  event.preventDefault()
  onPress()
}

/** A part that scrolls by itself and may hold nothing to press: on the web the keyboard must be able to reach it. */
export function scrollRegion() {
  return { tabIndex: 0 }
}

/** The landmark by which a screen reader finds the page in the window. */
export function pageLandmark() {
  return { role: 'main' }
}

/** For what stands inside a native control, such as Picker: the control listens for the click that bubbles up to it. */
export function opener(meaning: Meaning) {
  return {
    ...a11y(meaning),
    hoverClass: 'gp-pressed',
    hoverStayTime: 70,
    tabIndex: 0,
    onKeyDown: (event: KeyboardEvent) =>
      pressByKey(event, () => event.currentTarget instanceof HTMLElement && event.currentTarget.click()),
  }
}

const inputModeOfKind = {
  text: { inputmode: 'text' },
  decimal: { inputmode: 'decimal', autocomplete: 'off' },
  digits: { inputmode: 'numeric', autocomplete: 'off' },
  phone: { inputmode: 'tel', autocomplete: 'tel-national' },
  code: { inputmode: 'numeric', autocomplete: 'one-time-code' },
} satisfies Record<InputKind, object>

// The host element is not the <input>: what belongs to the input goes through nativeProps. Its type stays text, because
// a number input forgets a trailing dot while someone is typing "5.5".
export function inputProps({ kind, label, invalid = false, enter = 'done' }: InputMeaning) {
  const nativeProps: Record<string, unknown> = {
    ...inputModeOfKind[kind],
    enterkeyhint: enter,
    'aria-label': label,
    'aria-invalid': String(invalid),
  }
  return { type: 'text' as const, nativeProps }
}

export function textAreaProps({ label, invalid = false }: Pick<InputMeaning, 'label' | 'invalid'>) {
  return { nativeProps: { 'aria-label': label, 'aria-invalid': String(invalid) } }
}
