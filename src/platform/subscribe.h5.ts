import type { MessagePanel } from './subscribe'

/** A browser delivers nothing for us: the inbox has it all. */
export const messagePanel: MessagePanel | null = null
