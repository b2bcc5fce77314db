import type { Endpoint } from '@/contract/endpoint'
import { ENDPOINTS } from '@/contract/endpoints'
import { PICTURE_ENDPOINTS } from '@/contract/photos'
import { ACCESS_CALL, EVERY_CALL, REFUSALS, statusOf, WRITE_CALL } from '@/contract/refusals'
import { type OpenApiOperation, openApiDocument } from './openapi'
import { successStatus } from './success-status'

const document = openApiDocument('1.2.3')
const endpoints: readonly Endpoint[] = [...Object.values(ENDPOINTS), ...Object.values(PICTURE_ENDPOINTS)]

const operationOf = ({ path, method }: Endpoint): OpenApiOperation => {
  const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
  if (!operation) throw new Error(`${method} ${path} is missing`)
  return operation
}

const referencesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  )
}

test('it is OpenAPI 3.1 with the version of the product', () => {
  expect(document.openapi).toBe('3.1.0')
  expect(document.info.version).toBe('1.2.3')
})

test('it has the endpoints of the contract and no other', () => {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual(endpoints.map(({ id }) => id).sort())
})

test('every reference leads somewhere', () => {
  const references = referencesIn(document)
  const names = Object.keys(document.components.schemas)
  expect(references.length).toBeGreaterThan(100)
  expect(references.filter((place) => !names.includes(place.replace('#/components/schemas/', '')))).toEqual([])
  expect(names.filter((name) => !/^[\w.-]+$/.test(name))).toEqual([])
})

describe.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))('%s', (id, endpoint) => {
  const operation = operationOf(endpoint)

  test('answers the statuses and codes of the contract', () => {
    const expected = [
      ...endpoint.refusals,
      ...EVERY_CALL,
      ...ACCESS_CALL[endpoint.access],
      ...(endpoint.write ? WRITE_CALL : []),
    ]
    const refusals = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400)
    const answered = refusals.flatMap(([status, { content }]) => {
      const error = content['application/json']?.schema.properties?.error
      const codes = typeof error === 'object' ? error.properties?.code : undefined
      const named = typeof codes === 'object' ? (codes.enum ?? []) : []
      return named.map((code) => `${status} ${String(code)}`)
    })
    expect(answered.sort()).toEqual([...new Set(expected)].map((code) => `${statusOf(code)} ${code}`).sort())
    const [success] = Object.keys(operation.responses)
    expect(success).toBe(String(successStatus(endpoint.id)))
    expect(id).toBe(operation.operationId)
  })

  test('names the parameters of its path, and the key of a write', () => {
    const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
    expect(inPath.map(({ name }) => name)).toEqual([...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name))
    expect(inPath.every(({ required }) => required)).toBe(true)
    const keys = operation.parameters.filter(({ name }) => name === 'Idempotency-Key')
    expect(keys.map(({ required }) => required)).toEqual(endpoint.write ? [true] : [])
    const takesBody = endpoint.body !== undefined || endpoint === PICTURE_ENDPOINTS.uploadPhoto
    expect(operation.requestBody !== undefined).toBe(takesBody)
  })

  test('says who may call', () => {
    const session = { session: [] }
    const expected = { public: [], optional: [{}, session], citizen: [session], staff: [session] }[endpoint.access]
    expect(operation.security).toEqual(expected)
  })
})

test('a picture comes in a form and goes out as JPEG', () => {
  const picture = { type: 'string', format: 'binary' }
  const { requestBody, responses } = operationOf(PICTURE_ENDPOINTS.uploadPhoto)
  expect(requestBody?.content).toEqual({
    'multipart/form-data': { schema: { type: 'object', required: ['picture'], properties: { picture } } },
  })
  expect(Object.keys(responses['201']?.content ?? {})).toEqual(['application/json'])
  const read = operationOf(PICTURE_ENDPOINTS.readPicture)
  expect(read.responses['200']?.content).toEqual({ 'image/jpeg': { schema: picture } })
})

test('every refusal has its facts', () => {
  const { schemas } = document.components
  expect(Object.keys(schemas).filter((name) => name.startsWith('Refusal.'))).toHaveLength(Object.keys(REFUSALS).length)
  expect(schemas['Refusal.points-short']).toMatchObject({
    properties: { code: { const: 'points-short' }, facts: { required: ['available', 'needed'] } },
  })
})

test('numbers of a query are numbers, optional ones may be left out', () => {
  expect(operationOf(ENDPOINTS.readTrend).parameters).toEqual([
    { name: 'months', in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 24 } },
  ])
})
