import { readJourney } from '@/domain/journey/read-journey'
import { elapsedMs, trackOfTrip, type Trip } from './trip'

export interface TripFigures {
  readonly metres: number
  readonly seconds: number
  /** Over the time on the way; 0 before there is any. */
  readonly kmPerHour: number
}

/** Distance as the server measures it, time without pauses, and the mean speed of both. */
export const figuresOf = (trip: Trip, nowMs: number): TripFigures => {
  const metres = readJourney(trackOfTrip(trip))?.metres ?? 0
  const seconds = elapsedMs(trip, nowMs) / 1000
  return { metres, seconds, kmPerHour: seconds > 0 ? (metres / seconds) * 3.6 : 0 }
}

/** 1:02:03, or 18:45 within the hour. */
export const clockText = (seconds: number): string => {
  const whole = Math.floor(seconds)
  const padded = (figure: number) => String(figure).padStart(2, '0')
  const rest = `${padded(Math.floor((whole % 3600) / 60))}:${padded(whole % 60)}`
  return whole < 3600 ? rest : `${Math.floor(whole / 3600)}:${rest}`
}
