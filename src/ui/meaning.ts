export type Role =
  | 'alert'
  | 'button'
  | 'dialog'
  | 'group'
  | 'heading'
  | 'img'
  | 'link'
  | 'list'
  | 'listitem'
  | 'progressbar'
  | 'radio'
  | 'radiogroup'
  | 'search'
  | 'status'
  | 'switch'
  | 'tab'
  | 'tablist'

/** What a screen reader should know about an element that is only a View to Taro. */
export interface Meaning {
  role?: Role
  label?: string
  hidden?: true
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  expanded?: boolean
  modal?: true
  live?: 'polite' | 'assertive'
  level?: 1 | 2 | 3
}

export interface AriaProps {
  role?: Role
  ariaLabel?: string
  ariaHidden?: true
  ariaChecked?: boolean
  ariaSelected?: boolean
  ariaDisabled?: boolean
  ariaExpanded?: boolean
  ariaModal?: true
  ariaLive?: 'polite' | 'assertive'
}

// A key is left out rather than set to undefined: Taro's web components turn undefined into text.
export function ariaProps(meaning: Meaning): AriaProps {
  return {
    ...(meaning.role !== undefined && { role: meaning.role }),
    ...(meaning.label !== undefined && { ariaLabel: meaning.label }),
    ...(meaning.hidden !== undefined && { ariaHidden: meaning.hidden }),
    ...(meaning.checked !== undefined && { ariaChecked: meaning.checked }),
    ...(meaning.selected !== undefined && { ariaSelected: meaning.selected }),
    ...(meaning.disabled !== undefined && { ariaDisabled: meaning.disabled }),
    ...(meaning.expanded !== undefined && { ariaExpanded: meaning.expanded }),
    ...(meaning.modal !== undefined && { ariaModal: meaning.modal }),
    ...(meaning.live !== undefined && { ariaLive: meaning.live }),
  }
}

/** What is typed into a field; decides the keyboard. */
export type InputKind = 'text' | 'decimal' | 'digits' | 'phone' | 'code'

export interface InputMeaning {
  kind: InputKind
  label: string
  invalid?: boolean
  /** What the last key of the keyboard says. */
  enter?: 'done' | 'search'
}
