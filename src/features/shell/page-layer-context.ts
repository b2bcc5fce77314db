import { createContext, type ReactNode } from 'react'

/** What lies over every page or asks for attention on it; the app says what. */
export const PageLayerContext = createContext<ReactNode>(null)
