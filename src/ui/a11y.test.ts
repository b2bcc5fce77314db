import { a11y, inputProps, pageLandmark, pressable } from './a11y'
import * as web from './a11y.h5'

test('leaves out what was not said', () => {
  expect(a11y({ role: 'tab', selected: false })).toEqual({ role: 'tab', ariaSelected: false })
})

test('on the web a heading has its level, which mini-programs do not know', () => {
  expect(a11y({ role: 'heading', level: 2 })).toEqual({ role: 'heading' })
  expect(web.a11y({ role: 'heading', level: 2 })).toEqual({ role: 'heading', ariaLevel: '2' })
})

test('what is disabled cannot be pressed', () => {
  const press = jest.fn()
  expect(pressable({ role: 'button', disabled: true }, press)).not.toHaveProperty('onClick')
  expect(web.pressable({ role: 'button', disabled: true }, press)).toMatchObject({ tabIndex: -1, ariaDisabled: true })
})

describe('keys on the web', () => {
  const press = jest.fn()
  const props = web.pressable({ role: 'button' }, press)
  const key = (name: string, inside = false) => {
    const target = document.createElement('div')
    const child = target.appendChild(document.createElement('input'))
    target.addEventListener('keydown', (event) => 'onKeyDown' in props && props.onKeyDown?.(event))
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })
    ;(inside ? child : target).dispatchEvent(event)
    return event
  }

  test.each(['Enter', ' '])('%p presses and does not scroll', (name) => {
    expect(key(name).defaultPrevented).toBe(true)
    expect(press).toHaveBeenCalledTimes(1)
  })

  test('other keys, and keys typed into something inside, do not press', () => {
    key('a')
    key('Enter', true)
    expect(press).not.toHaveBeenCalled()
  })
})

test('each kind of input gets its keyboard', () => {
  expect(inputProps({ kind: 'decimal', label: 'Distance' })).toEqual({
    type: 'digit',
    confirmType: 'done',
    cursorSpacing: 96,
    adjustPosition: true,
    ariaLabel: 'Distance',
  })
  expect(web.inputProps({ kind: 'code', label: 'Code', invalid: true })).toEqual({
    type: 'text',
    nativeProps: {
      inputmode: 'numeric',
      enterkeyhint: 'done',
      autocomplete: 'one-time-code',
      'aria-label': 'Code',
      'aria-invalid': 'true',
    },
  })
})

test('on the web a page is the landmark of its window', () => {
  expect(web.pageLandmark()).toEqual({ role: 'main' })
  expect(pageLandmark()).toEqual({})
})
