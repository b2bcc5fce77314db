/** A number that describes how a journey moved, under a name that says which. */
export type Feature = readonly [name: string, value: number]

export function named(prefix: string, suffixes: readonly (string | number)[], values: readonly number[]): Feature[] {
  return suffixes.map((suffix, index) => [`${prefix}-${suffix}`, values[index] ?? 0])
}
