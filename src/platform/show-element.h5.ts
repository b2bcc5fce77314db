/** Brings the element with this id into sight, and the keyboard to what is filled in there. */
export const showElement = (id: string): void => {
  const element = document.getElementById(id)
  if (!element) return
  element.scrollIntoView({ block: 'center' })
  const control = element.querySelector<HTMLElement>('input') ?? element.querySelector<HTMLElement>('[tabindex="0"]')
  control?.focus({ preventScroll: true })
}
