// DOM stand-ins for @tarojs/components: what Taro calls its props becomes what the browser calls them.
import { hostButtonAnswer } from './taro'
import { createElement, forwardRef, type ChangeEvent, type KeyboardEvent, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode }
type Listener = (event: { detail: { value: unknown } }) => void

// Props that mean something to a mini-program only.
const withoutMeaning =
  /^(catchMove|hover.*|scroll[XY]|enhanced|showScrollbar|lowerThreshold|openType|userSelect|compileMode|lazyLoad|mode|refresher.*|numberOfLines|formType|confirmType|adjustPosition|cursorSpacing|canvasId|placeholderClass|nativeProps|textProps)$/

function domProps(props: Props) {
  const dom: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(props)) {
    if (name === 'onScrollToLower' || withoutMeaning.test(name)) continue
    // The host tells it after the tap on its own kind of button.
    if (name === 'onAgreePrivacyAuthorization') dom.onClick = value
    else if (name === 'maxlength') dom.maxLength = value
    else dom[name.replace(/^aria([A-Z])/, (_, first: string) => `aria-${first.toLowerCase()}`)] = value
  }
  return dom
}

function host(tag: string, displayName: string, fixed: object = {}) {
  const Component = forwardRef<unknown, Props>((props, ref) =>
    createElement(tag, { ...fixed, ...domProps(props), ref }),
  )
  Component.displayName = displayName
  return Component
}

export const View = host('div', 'View')
export const Text = host('span', 'Text')
const PlainButton = host('button', 'Button', { type: 'button' })

/** A tap on a button of the host is answered as `answerHostButton` said. */
export const Button = forwardRef<unknown, Props>(
  ({ onGetPhoneNumber, onGetAuthorize, onError, scope: _, ...props }, ref) => {
    const listeners: Record<string, unknown> = { onGetPhoneNumber, onGetAuthorize, onError }
    const open = () => {
      const { event, detail } = hostButtonAnswer()
      const listener = listeners[event]
      if (typeof listener === 'function') (listener as (event: { detail: unknown }) => void)({ detail })
    }
    const isAsked = props.openType !== undefined && props.openType !== 'agreePrivacyAuthorization'
    return <PlainButton {...props} {...(isAsked && { onClick: open })} ref={ref} />
  },
)
Button.displayName = 'Button'
export const Image = host('img', 'Image', { alt: '' })
export const ScrollView = host('div', 'ScrollView')
export const Swiper = host('div', 'Swiper')
export const SwiperItem = host('div', 'SwiperItem')
export const Form = host('form', 'Form')
export const Label = host('label', 'Label')
export const Canvas = host('canvas', 'Canvas')
export const RichText = host('div', 'RichText')
export const WebView = host('iframe', 'WebView')

export function Block({ children }: Props) {
  return <>{children}</>
}

function tell(listener: unknown, value: unknown) {
  if (typeof listener === 'function') (listener as Listener)({ detail: { value } })
}

function field(tag: 'input' | 'textarea', displayName: string) {
  const Component = forwardRef<unknown, Props>(
    ({ onInput, onBlur, onFocus, onConfirm, password, type: _, ...rest }, ref) =>
      createElement(tag, {
        ...domProps(rest),
        ...(password === true && { type: 'password' }),
        ref,
        onChange: (event: ChangeEvent<HTMLInputElement>) => tell(onInput, event.target.value),
        onBlur: (event: ChangeEvent<HTMLInputElement>) => tell(onBlur, event.target.value),
        onFocus: (event: ChangeEvent<HTMLInputElement>) => tell(onFocus, event.target.value),
        onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
          if (event.key === 'Enter') tell(onConfirm, event.currentTarget.value)
        },
      }),
  )
  Component.displayName = displayName
  return Component
}

export const Input = field('input', 'Input')
export const Textarea = field('textarea', 'Textarea')

export const Switch = forwardRef<unknown, Props>(({ onChange, checked, ...rest }, ref) =>
  createElement('input', {
    ...domProps(rest),
    ref,
    type: 'checkbox',
    role: 'switch',
    checked: checked === true,
    onChange: (event: ChangeEvent<HTMLInputElement>) => tell(onChange, event.target.checked),
  }),
)
Switch.displayName = 'Switch'

export function Picker({ onChange, range, value, children, ...rest }: Props) {
  if (rest.mode === 'time') {
    return (
      <div {...domProps(rest)}>
        {children}
        <input type='time' value={String(value)} onChange={(event) => tell(onChange, event.target.value)} />
      </div>
    )
  }
  const options = Array.isArray(range) ? range.map(String) : []
  return (
    <div {...domProps(rest)}>
      {children}
      <select value={String(value)} onChange={(event) => tell(onChange, Number(event.target.value))}>
        {options.map((option, index) => (
          <option key={option} value={index}>
            {option}
          </option>
        ))}
      </select>
    </div>
  )
}
