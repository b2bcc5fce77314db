import { useEffect, useRef } from 'react'

// Taro's web components move their children while they draw themselves, and an element that is moved loses focus.
const drawnMs = 60

/** Focus goes into an open dialog and stays there; Escape closes it; afterwards focus is back where it was. */
export function useDialogFocus(id: string, open: boolean, onClose: () => void) {
  const close = useRef(onClose)
  close.current = onClose

  useEffect(() => {
    if (!open) return
    const before = document.activeElement
    const dialog = document.getElementById(id)
    const entering = setTimeout(() => stops(dialog)[0]?.focus(), drawnMs)

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab') keepInside(event, dialog)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => {
      clearTimeout(entering)
      document.removeEventListener('keydown', onKeyDown)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [id, open])
}

function stops(dialog: HTMLElement | null): HTMLElement[] {
  return dialog ? Array.from(dialog.querySelectorAll<HTMLElement>('[tabindex="0"], input, textarea')) : []
}

function keepInside(event: KeyboardEvent, dialog: HTMLElement | null) {
  const all = stops(dialog)
  const edge = event.shiftKey ? all[0] : all[all.length - 1]
  if (document.activeElement !== edge) return
  event.preventDefault()
  const next = event.shiftKey ? all[all.length - 1] : all[0]
  next?.focus()
}
