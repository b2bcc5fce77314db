import { type Endpoint, IDEMPOTENCY_KEY } from '@/contract/endpoint'
import { type EndpointId, ENDPOINTS } from '@/contract/endpoints'
import { ACCESS_CALL, EVERY_CALL, type RefusalCode, statusOf, WRITE_CALL } from '@/contract/refusals'
import {
  type AnswerSchemas,
  answerSchemas,
  inputSchema,
  type JsonSchema,
  refusalComponents,
  refusalSchema,
} from './openapi-schemas'
import { bodyBytesMax, bodyBytesMaxOf } from './body-limits'
import { successStatus } from './success-status'

interface Content {
  readonly 'application/json': { readonly schema: JsonSchema }
}

export interface OpenApiParameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
}

export interface OpenApiResponse {
  readonly description: string
  readonly content: Content
}

export interface OpenApiOperation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters: readonly OpenApiParameter[]
  readonly requestBody?: { readonly required: true; readonly content: Content }
  readonly responses: Readonly<Record<string, OpenApiResponse>>
}

export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: Readonly<Record<'title' | 'version' | 'description', string>>
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
  readonly components: {
    readonly securitySchemes: object
    readonly schemas: Readonly<Record<string, JsonSchema>>
  }
}

const ids = Object.keys(ENDPOINTS) as EndpointId[]

const description = `Amounts are whole grams of CO2e and whole points. Instants are ISO 8601 with zone; days and months are those of Beijing. A body holds at most ${bodyBytesMax / 1024} KiB of JSON, with a track up to ${bodyBytesMaxOf('logAction') / 1024} KiB. Whatever is refused is answered as { "error": { "code", "facts" } }: the code from a closed list, the facts that a person needs.`

/** The OpenAPI 3.1 document of the contract. */
export const openApiDocument = (version: string): OpenApiDocument => {
  const answers = answerSchemas(ids.map((id) => ENDPOINTS[id]))
  const paths: Record<string, Record<string, OpenApiOperation>> = {}
  for (const id of ids) {
    const { method, path }: Endpoint = ENDPOINTS[id]
    const template = path.replace(/:(\w+)/g, '{$1}')
    paths[template] = { ...paths[template], [method.toLowerCase()]: operationOf(id, answers) }
  }
  return {
    openapi: '3.1.0',
    info: { title: '绿折 Green Passbook', version, description },
    tags: [...new Set(ids.map((id) => ENDPOINTS[id].tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer', description: 'The token that logIn answers.' } },
      schemas: { ...answers.components, ...refusalComponents() },
    },
  }
}

const operationOf = (id: EndpointId, answers: AnswerSchemas): OpenApiOperation => {
  const endpoint: Endpoint = ENDPOINTS[id]
  const { access, tag, summary, body } = endpoint
  return {
    operationId: id,
    tags: [tag],
    summary,
    security: access === 'public' ? [] : access === 'optional' ? [{}, { session: [] }] : [{ session: [] }],
    parameters: [...fieldsOf(endpoint, 'params'), ...fieldsOf(endpoint, 'query'), ...keyOf(endpoint)],
    ...(body ? { requestBody: { required: true, content: json(inputSchema(body)) } } : {}),
    responses: {
      [successStatus(id)]: { description: 'Done', content: json(answers.answerOf(endpoint)) },
      ...refusalsOf(endpoint),
    },
  }
}

const json = (schema: JsonSchema): Content => ({ 'application/json': { schema } })

const fieldsOf = (endpoint: Endpoint, part: 'params' | 'query'): OpenApiParameter[] => {
  const schema = endpoint[part]
  if (!schema) return []
  const { properties = {}, required = [] } = inputSchema(schema)
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: part === 'params' ? 'path' : 'query',
    required: part === 'params' || required.includes(name),
    schema: typeof property === 'object' ? property : {},
  }))
}

const keyOf = ({ write }: Endpoint): OpenApiParameter[] => {
  if (!write) return []
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'The same key with the same body gives the same answer; it is remembered for 30 days.',
      schema: { type: 'string', pattern: IDEMPOTENCY_KEY.source },
    },
  ]
}

const refusalsOf = ({ refusals, access, write }: Endpoint): Record<string, OpenApiResponse> => {
  const codes = new Set<RefusalCode>([...refusals, ...EVERY_CALL, ...ACCESS_CALL[access], ...(write ? WRITE_CALL : [])])
  const statuses = [...new Set([...codes].map(statusOf))].sort((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => {
      const ofStatus = [...codes].filter((code) => statusOf(code) === status)
      return [status, { description: ofStatus.join(', '), content: json(refusalSchema(ofStatus)) }]
    }),
  )
}
