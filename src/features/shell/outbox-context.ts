import { createContext } from 'react'

/** Opens what is still on this phone. The app says how, because frames do not know its pages. */
export const OutboxContext = createContext<() => void>(() => undefined)
