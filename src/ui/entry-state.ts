/** How far a line of the book can be trusted: pencil, then ink, then seal; `waiting` is still on the phone. */
export type EntryState = 'verified' | 'pending' | 'declared' | 'waiting'
