import Taro from '@/testing/taro'
import { showElement } from './show-element'
import { showElement as showInBrowser } from './show-element.h5'

it('scrolls a mini-program to the element', () => {
  showElement('log-amount')
  expect(Taro.pageScrollTo).toHaveBeenCalledWith(expect.objectContaining({ selector: '#log-amount' }))
})

describe('in a browser', () => {
  const scrollIntoView = jest.fn()
  beforeEach(() => {
    Element.prototype.scrollIntoView = scrollIntoView
  })

  it.each([
    ['what is typed into', '<div id="field"><div tabindex="0"></div><input class="target" /></div>'],
    ['what can be opened', '<div id="field"><div class="target" tabindex="0"></div></div>'],
  ])('brings the keyboard to %s', (_what, html) => {
    document.body.innerHTML = html
    showInBrowser('field')
    expect(scrollIntoView).toHaveBeenCalled()
    expect(document.activeElement).toBe(document.querySelector('.target'))
  })

  it('lets be what is not there', () => {
    document.body.innerHTML = ''
    showInBrowser('field')
    expect(scrollIntoView).not.toHaveBeenCalled()
  })
})
