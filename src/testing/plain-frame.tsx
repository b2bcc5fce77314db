import type { ReactNode } from 'react'

/** The frame of a page, without anything of its own. */
export const plainFrame = (content: ReactNode, bottom: ReactNode) => (
  <>
    {content}
    {bottom}
  </>
)
