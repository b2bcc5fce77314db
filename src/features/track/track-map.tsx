import { Canvas, View } from '@tarojs/components'
import { useEffect } from 'react'
import { type FoundCanvas, useCanvas } from '@/platform/canvas'
import { designLength } from '@/platform/design-length'
import { useSystemTheme } from '@/platform/system-theme'
import { useTrackText } from '@/i18n/track-package'
import { a11y } from '@/ui/a11y'
import { useTheme } from '@/ui/theme-context'
import { colours } from '@/ui/token-values'
import { pictureOf, type Spot, type TrackPicture, type Way } from './track-picture'

type Brush = Pick<
  CanvasRenderingContext2D,
  | 'setTransform'
  | 'clearRect'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'stroke'
  | 'fill'
  | 'fillText'
  | 'lineWidth'
  | 'strokeStyle'
  | 'fillStyle'
  | 'lineCap'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
>

interface DrawnCanvas {
  width: number
  height: number
  getContext(kind: '2d'): Brush | null
}

type Colours = (typeof colours)['light' | 'dark']

const HEIGHT = 150
const GRID = 20
const TURN = 2 * Math.PI

interface TrackMapProps {
  way: Way | null
  label: string
}

/** The way so far on a grid with a scale, without a map: nobody learns from us where one is. */
export function TrackMap({ way, label }: TrackMapProps) {
  const { theme } = useTheme()
  const system = useSystemTheme()
  const { metres } = useTrackText().track
  const found = useCanvas<DrawnCanvas>('track-map')
  const shown = theme === 'system' ? system : theme
  useEffect(() => {
    if (found) draw(found, way && pictureOf(way, found), colours[shown], metres)
  }, [found, way, shown, metres])
  return (
    <View {...a11y({ role: 'img', label })}>
      <Canvas
        type='2d'
        id='track-map'
        canvasId='track-map'
        style={{ width: '100%', height: designLength(HEIGHT), display: 'block' }}
      />
    </View>
  )
}

const draw = (
  { node, width, height, devicePixelRatio }: FoundCanvas<DrawnCanvas>,
  picture: TrackPicture | null,
  palette: Colours,
  words: (metres: number) => string,
): void => {
  const brush = node.getContext('2d')
  if (!brush) return
  node.width = width * devicePixelRatio
  node.height = height * devicePixelRatio
  brush.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
  brush.clearRect(0, 0, width, height)
  brush.lineCap = 'round'
  brush.lineJoin = 'round'
  drawGrid(brush, width, height, palette)
  if (!picture) return
  for (const line of picture.lines) stroke(brush, line, 9, palette.greenTint)
  for (const line of picture.lines) stroke(brush, line, 3, palette.green)
  dot(brush, picture.start, 6, palette.green)
  dot(brush, picture.start, 4, palette.page)
  dot(brush, picture.end, 6, palette.page)
  dot(brush, picture.end, 5, palette.indigo)
  drawScale(brush, picture.scale, { x: width - 16, y: height - 10 }, palette, words)
}

const drawGrid = (brush: Brush, width: number, height: number, { ledgerRule }: Colours): void => {
  for (let x = GRID; x < width; x += GRID)
    stroke(
      brush,
      [
        [x, 0],
        [x, height],
      ],
      0.5,
      ledgerRule,
    )
  for (let y = GRID; y < height; y += GRID)
    stroke(
      brush,
      [
        [0, y],
        [width, y],
      ],
      0.5,
      ledgerRule,
    )
}

const drawScale = (
  brush: Brush,
  { metres, width }: TrackPicture['scale'],
  { x, y }: { x: number; y: number },
  { ink2 }: Colours,
  words: (metres: number) => string,
): void => {
  stroke(
    brush,
    [
      [x - width, y - 4],
      [x - width, y],
      [x, y],
      [x, y - 4],
    ],
    1,
    ink2,
  )
  brush.fillStyle = ink2
  brush.font = '12px sans-serif'
  brush.textAlign = 'center'
  brush.fillText(words(metres), x - width / 2, y - 7)
}

const stroke = (brush: Brush, line: readonly Spot[], width: number, colour: string): void => {
  brush.beginPath()
  line.forEach(([x, y], index) => (index === 0 ? brush.moveTo(x, y) : brush.lineTo(x, y)))
  brush.lineWidth = width
  brush.strokeStyle = colour
  brush.stroke()
}

const dot = (brush: Brush, [x, y]: Spot, radius: number, colour: string): void => {
  brush.beginPath()
  brush.arc(x, y, radius, 0, TURN)
  brush.fillStyle = colour
  brush.fill()
}
