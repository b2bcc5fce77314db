import { createContext } from 'react'

/** Opens the login page; the app says where that is. */
export const LogInContext = createContext<() => void>(() => undefined)
