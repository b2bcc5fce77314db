/** The command cannot be done; the message tells the person who typed it. */
export class PlaceCommandError extends Error {
  override readonly name = 'PlaceCommandError'
}

export const PLACE_USAGE = `usage:
  npm run tickets -- --place <exchange point> --behaviour <id> --count <1 to 1000> [--days <1 to 730>]
  npm run plaques -- --place <exchange point>
  npm run places -- list
  npm run places -- set --place <exchange point> --kind <exchange-point|recycling-station|restaurant>
                        --behaviours <id>[,<id> …] [--radius <20 to 2000 metres>]
  npm run places -- renew --place <exchange point>    new codes: the plaque must be printed again
  npm run places -- close --place <exchange point>    it vouches for nothing until it is opened
  npm run places -- open --place <exchange point>
Sheets are written to data/print; --out <folder> writes them elsewhere.`

export type Options = Readonly<Record<string, string>>

/** `--name value` pairs; refuses whatever else stands there, a name twice, and a name that the command does not take. */
export const readOptions = (words: readonly string[], names: readonly string[]): Options => {
  const options: Record<string, string> = {}
  for (let index = 0; index < words.length; index += 2) {
    const name = words[index]?.replace(/^--/, '') ?? ''
    const value = words[index + 1]
    const isRight = words[index]?.startsWith('--') && names.includes(name) && value !== undefined && !(name in options)
    if (!isRight) throw new PlaceCommandError(PLACE_USAGE)
    options[name] = value
  }
  return options
}

export const needed = (options: Options, name: string): string => {
  const value = options[name]
  if (value === undefined) throw new PlaceCommandError(PLACE_USAGE)
  return value
}

/** A whole number within bounds. */
export const wholeNumber = (text: string, name: string, [least, most]: readonly [number, number]): number => {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : NaN
  if (number >= least && number <= most) return number
  throw new PlaceCommandError(`--${name} is a whole number from ${least} to ${most}, not ${text}`)
}
