/**
 * Where a code that leads to the app stands. It is all that the code carries: nothing of a person, and short enough for
 * every host (WeChat takes 32 characters).
 */
export const APP_CODE_SCENES = ['poster-month', 'poster-action'] as const

export type AppCodeScene = (typeof APP_CODE_SCENES)[number]

/** The page that it opens. */
export const APP_CODE_PAGE = 'pages/home/index'
