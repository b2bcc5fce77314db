import fs from 'node:fs'
import sampleCity from '../content/sample-city/city.json'
import type { Services } from './services'
import { findProgramme } from './store/reference'
import { type CityFile, CityFileError, readCityFile } from './sample/city-file'
import { loadCityFile } from './sample/load-city-file'

interface FirstCity {
  readonly cityFile: string | null
  readonly wantsSampleCity: boolean
}

/**
 * Loads the operator's city, or the sample, into an empty database; a database that has a city keeps it. Throws
 * CityFileError when there is none at all.
 */
export const loadFirstCity = async ({ database, clock }: Services, wanted: FirstCity): Promise<void> => {
  const city = firstCity(wanted)
  if (city) await loadCityFile(database, city, clock())
  if (!(await findProgramme(database))) throw new CityFileError('the database holds no city yet: set CITY_FILE')
}

const firstCity = ({ cityFile, wantsSampleCity }: FirstCity): CityFile | null => {
  if (cityFile === null) return wantsSampleCity ? readCityFile(sampleCity) : null
  const city = readCityFile(parsed(cityFile))
  if (city.sample && process.env.NODE_ENV === 'production') {
    throw new CityFileError('a production server does not load a sample city')
  }
  return city
}

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch (error) {
    throw new CityFileError(
      `CITY_FILE ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
