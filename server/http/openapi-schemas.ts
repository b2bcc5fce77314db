import { action, actionStep, quantification } from '@/contract/actions'
import { passbookLine } from '@/contract/account'
import { boardRow } from '@/contract/boards'
import { profile } from '@/contract/citizen'
import { charity, district, organisation } from '@/contract/city'
import type { Endpoint } from '@/contract/endpoint'
import { exchangePoint, reward, rewardPool } from '@/contract/mall'
import { behaviour, factorSource, methodology, methodologySettings } from '@/contract/methodology'
import { redemption } from '@/contract/redemptions'
import { REFUSALS, type RefusalCode } from '@/contract/refusals'
import { gramTotals, localText } from '@/contract/shapes'
import * as z from 'zod/mini'

export type JsonSchema = z.core.JSONSchema.JSONSchema

/** Shapes that several answers share, under the names that a reader meets them by. */
const shared: Readonly<Record<string, z.ZodMiniType>> = {
  LocalText: localText,
  GramTotals: gramTotals,
  Profile: profile,
  District: district,
  Organisation: organisation,
  Charity: charity,
  Methodology: methodology,
  MethodologySettings: methodologySettings,
  Behaviour: behaviour,
  FactorSource: factorSource,
  Action: action,
  ActionStep: actionStep,
  Quantification: quantification,
  PassbookLine: passbookLine,
  BoardRow: boardRow,
  ExchangePoint: exchangePoint,
  Reward: reward,
  RewardPool: rewardPool,
  Redemption: redemption,
}

export interface AnswerSchemas {
  readonly components: Readonly<Record<string, JsonSchema>>
  /** The reference to the answer of an endpoint. */
  answerOf(endpoint: Endpoint): JsonSchema
}

export const referenceTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })

export const answerSchemas = (endpoints: readonly Endpoint[]): AnswerSchemas => {
  const registry = z.registry<{ id: string }>()
  for (const [name, schema] of Object.entries(shared)) registry.add(schema, { id: name })
  for (const { id, output } of endpoints) if (!registry.has(output)) registry.add(output, { id: `Answer.${id}` })
  const uri = (id: string) => `#/components/schemas/${id}`
  const { schemas } = z.toJSONSchema(registry, { io: 'output', uri, override: withoutNoise })
  return {
    components: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, embedded(schema)])),
    answerOf: ({ id, output }) => referenceTo(registry.get(output)?.id ?? `Answer.${id}`),
  }
}

export const inputSchema = (schema: z.ZodMiniType): JsonSchema =>
  embedded(z.toJSONSchema(schema, { io: 'input', override: withoutNoise }))

export const refusalComponents = (): Record<string, JsonSchema> =>
  Object.fromEntries(
    Object.entries(REFUSALS).map(([code, { facts }]) => [
      refusalName(code),
      {
        type: 'object',
        properties: {
          code: { type: 'string', const: code },
          facts: embedded(z.toJSONSchema(facts, { override: withoutNoise })),
        },
        required: ['code', 'facts'],
      },
    ]),
  )

/** The body of every answer of one status that is not a success. */
export const refusalSchema = (codes: readonly RefusalCode[]): JsonSchema => ({
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: { code: { type: 'string', enum: [...codes] } },
      required: ['code', 'facts'],
      oneOf: codes.map((code) => referenceTo(refusalName(code))),
    },
  },
  required: ['error'],
})

const refusalName = (code: string) => `Refusal.${code}`

/** Inside an OpenAPI document the dialect is given and names are places in the document. */
const embedded = ({ $schema: _dialect, $id: _place, ...schema }: JsonSchema): JsonSchema => schema

/**
 * The patterns of standard formats fill a screen each, the bounds of a safe integer say nothing, and clients must bear
 * fields that a later version adds.
 */
const withoutNoise = ({ jsonSchema }: { jsonSchema: JsonSchema }): void => {
  if (jsonSchema.format === 'date-time' || jsonSchema.format === 'uuid') delete jsonSchema.pattern
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
}
