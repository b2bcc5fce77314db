import type { Endpoint } from '@/contract/endpoint'

const fields = (input: object, part: 'params' | 'query'): readonly (readonly [string, unknown])[] =>
  Object.entries(input)
    .filter(([name]) => name === part)
    .flatMap(([, values]) => Object.entries(Object(values)))

/** The address of a call: path parameters and query are encoded; fields that are undefined are left out. */
export const urlOf = (endpoint: Endpoint, input: object): string => {
  const path = fields(input, 'params').reduce(
    (text, [name, value]) => text.replace(`:${name}`, encodeURIComponent(String(value))),
    endpoint.path as string,
  )
  const search = fields(input, 'query')
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&')
  return `${API_BASE}${path}${search && '?'}${search}`
}
