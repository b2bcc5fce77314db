import { Text, View } from '@tarojs/components'
import { useTrackText } from '@/i18n/track-package'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Words } from '@/ui/words'
import styles from './track-card.module.scss'
import { TrackMap } from './track-map'
import { pausedMs, type Trip } from './trip'
import { clockText, figuresOf } from './trip-figures'

interface TrackCardProps {
  trip: Trip
  nowMs: number
}

/** The way, how far, how long and how fast, and what becomes of the route. */
export function TrackCard({ trip, nowMs }: TrackCardProps) {
  const t = useTrackText().track
  const { metres, seconds, kmPerHour } = figuresOf(trip, nowMs)
  const distance = (metres / 1000).toFixed(2)
  const state = { running: t.recording, paused: t.paused, finished: t.finished }[trip.phase.is]
  const pausedMinutes = Math.floor(pausedMs(trip) / 60_000)
  return (
    <Card pad='none'>
      <View className={classNames(styles.map)}>
        <TrackMap way={trip} label={t.mapOf(distance)} />
        <View className={classNames(styles.state)} {...a11y({ role: 'status', live: 'polite' })}>
          <Words role='small' tone='indigo' strong>
            {state}
          </Words>
        </View>
      </View>
      <View className={classNames(styles.figures)}>
        <Figure value={distance} unit={t.kilometres} name={t.distance} />
        <Figure value={clockText(seconds)} name={t.duration} />
        <Figure value={kmPerHour.toFixed(1)} unit={t.kilometresPerHour} name={t.speed} />
      </View>
      {pausedMinutes > 0 && (
        <View className={classNames(styles.line)}>
          <Icon name='ui-pause' size='s' tone='ink3' />
          <Text className={classNames(styles.words)}>{t.pausedFor(String(pausedMinutes))}</Text>
        </View>
      )}
      <View className={classNames(styles.line)}>
        <Icon name='ui-lock' size='s' tone='green' />
        <Text className={classNames(styles.words)}>{t.privacy}</Text>
      </View>
    </Card>
  )
}

interface FigureProps {
  value: string
  unit?: string
  name: string
}

function Figure({ value, unit, name }: FigureProps) {
  return (
    <View className={classNames(styles.figure)}>
      <View>
        <Text className={classNames(styles.value)}>{value}</Text>
        {unit && <Text className={classNames(styles.unit)}>{unit}</Text>}
      </View>
      <Words role='small' tone='ink2'>
        {name}
      </Words>
    </View>
  )
}
