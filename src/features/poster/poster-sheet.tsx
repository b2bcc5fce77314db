import { Canvas, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useAccountText } from '@/i18n/account-package'
import type { AppCodeScene } from '@/domain/app-code/scene'
import { useCanvas } from '@/platform/canvas'
import { loadPicture } from '@/platform/canvas-picture'
import { designLength } from '@/platform/design-length'
import { type PictureSaved, savePicture } from '@/platform/save-picture'
import { openHostSettings } from '@/platform/settings-of-host'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { colours } from '@/ui/token-values'
import { paintPoster, type PosterCanvas } from './paint-poster'
import { POSTER, type PosterText, spokenPoster } from './poster-layout'
import styles from './poster-sheet.module.scss'
import { useAppCode } from './use-app-code'

const CANVAS_ID = 'poster'
const FILE_NAME = 'green-passbook.png'

/** The drawn poster, the same as words, and the way to keep it. Paper is light in every theme. */
export function PosterSheet({ text, scene }: { text: PosterText; scene: AppCodeScene }) {
  const { poster } = useAccountText()
  const canvas = useCanvas<PosterCanvas>(CANVAS_ID)
  const [saved, setSaved] = useState<PictureSaved | null>(null)
  const drawn = JSON.stringify(text)
  const code = useCodePicture(canvas?.node ?? null, useAppCode(scene))

  useEffect(() => {
    if (!canvas) return
    // At least twice as fine as the design: it will be looked at on larger screens than this one.
    const pixelsPerUnit = Math.max(2, (canvas.width * canvas.devicePixelRatio) / POSTER.width)
    paintPoster(canvas.node, pixelsPerUnit, JSON.parse(drawn), colours.light, code)
  }, [canvas, drawn, code])

  const save = async () => {
    if (!canvas) return
    setSaved(await savePicture(canvas, FILE_NAME))
  }
  const size = { width: designLength(POSTER.width), height: designLength(POSTER.height) }
  return (
    <View className={classNames(styles.sheet)}>
      <View
        className={classNames(styles.paper)}
        {...a11y({ role: 'img', label: spokenPoster(text, poster.separator, code !== null) })}
      >
        <Canvas type='2d' id={CANVAS_ID} canvasId={CANVAS_ID} style={size} />
      </View>
      <Button label={poster.save} icon='ui-download' disabled={!canvas} onPress={() => void save()} />
      {saved && <Outcome saved={saved} />}
    </View>
  )
}

/** The code as the canvas can draw it; null before, and when it cannot be loaded: the poster is whole without it. */
const useCodePicture = (canvas: PosterCanvas | null, address: string | null): unknown => {
  const [picture, setPicture] = useState<unknown>(null)
  useEffect(() => {
    if (!canvas || address === null) return
    let isHere = true
    void loadPicture(canvas, address).then((loaded) => {
      if (isHere) setPicture(() => loaded)
    })
    return () => {
      isHere = false
    }
  }, [canvas, address])
  return picture
}

/** A person who turned back is told nothing: they know. */
function Outcome({ saved }: { saved: PictureSaved }) {
  const { poster } = useAccountText()
  if (saved.status === 'saved') return <Notice icon='ui-check'>{poster.saved[saved.where]}</Notice>
  if (saved.why === 'cancelled') return null
  const isRefused = saved.why === 'denied' || saved.why === 'off'
  return (
    <View className={classNames(styles.outcome)}>
      <Notice tone='ochre'>{isRefused ? poster.refused : poster.failed}</Notice>
      {isRefused && openHostSettings && <Button label={poster.settings} kind='line' onPress={openHostSettings} />}
    </View>
  )
}
