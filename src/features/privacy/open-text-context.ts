import { createContext } from 'react'

/** Opens the page with the privacy text; the app says where that is. */
export const OpenTextContext = createContext<() => void>(() => undefined)
