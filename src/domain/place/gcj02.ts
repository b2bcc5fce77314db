/** Degrees, in the coordinates of GPS or in those of Chinese maps. */
export type DatumPosition = { latitude: number; longitude: number; datum: 'wgs84' | 'gcj02' }

// The ellipsoid of Krasovsky, on which the shift of Chinese maps is reckoned.
const SEMI_MAJOR_M = 6_378_245
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943

/**
 * The position on Chinese maps, which lie some hundred metres beside GPS. The shift is the published approximation
 * (https://en.wikipedia.org/wiki/Restrictions_on_geographic_data_in_China#GCJ-02), good to a few metres.
 */
export function toGcj02({ latitude, longitude, datum }: DatumPosition): { latitude: number; longitude: number } {
  if (datum === 'gcj02') return { latitude, longitude }
  const east = longitude - 105
  const north = latitude - 35
  const angle = (latitude / 180) * Math.PI
  const flattening = 1 - ECCENTRICITY_SQUARED * Math.sin(angle) ** 2
  const metresNorth = shiftNorth(east, north)
  const metresEast = shiftEast(east, north)
  const radiusNorthM = (SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED)) / (flattening * Math.sqrt(flattening))
  const radiusEastM = (SEMI_MAJOR_M / Math.sqrt(flattening)) * Math.cos(angle)
  return {
    latitude: latitude + ((metresNorth / radiusNorthM) * 180) / Math.PI,
    longitude: longitude + ((metresEast / radiusEastM) * 180) / Math.PI,
  }
}

function shiftNorth(east: number, north: number): number {
  const plane = -100 + 2 * east + 3 * north + 0.2 * north ** 2 + 0.1 * east * north + 0.2 * Math.sqrt(Math.abs(east))
  return (
    plane +
    (2 / 3) *
      (ripples(east) + 20 * wave(north) + 40 * wave(north / 3) + 160 * wave(north / 12) + 320 * wave(north / 30))
  )
}

function shiftEast(east: number, north: number): number {
  const plane = 300 + east + 2 * north + 0.1 * east ** 2 + 0.1 * east * north + 0.1 * Math.sqrt(Math.abs(east))
  return (
    plane +
    (2 / 3) * (ripples(east) + 20 * wave(east) + 40 * wave(east / 3) + 150 * wave(east / 12) + 300 * wave(east / 30))
  )
}

function ripples(east: number): number {
  return 20 * wave(6 * east) + 20 * wave(2 * east)
}

function wave(halfTurns: number): number {
  return Math.sin(halfTurns * Math.PI)
}
