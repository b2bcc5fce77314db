/** How coordinates are meant. Phones in China answer GCJ-02, loggers and browsers WGS 84. */
export type Datum = 'wgs84' | 'gcj02'

/** A point of a recording. `seconds` are since the start of the track and may carry fractions; angles are degrees. */
export type TrackPoint = { seconds: number; latitude: number; longitude: number; accuracyM?: number }

/**
 * A recording of one journey, in one datum, oldest point first. `startedAtMs` is Unix time in milliseconds. The two
 * data differ by a shift of some hundred metres that hardly changes along a journey, so that distances and speeds are
 * the same in both and nothing here converts.
 */
export type Track = { startedAtMs: number; datum: Datum; points: readonly TrackPoint[] }
