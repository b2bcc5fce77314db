import { Html, html } from './html'
import type { JsonSchema } from './openapi-schemas'

type Schema = JsonSchema | boolean

const indent = '  '
// Not written into the templates: formatting takes them for HTML and folds their white space.
const newline = '\n'

export const anchorOf = (name: string): string => `shape-${name}`

/** A JSON Schema in the notation that programmers read fastest; names of other shapes are links. */
export const shapeOf = (schema: Schema, margin = ''): Html => {
  if (typeof schema === 'boolean') return html`unknown`
  if (schema.$ref) return linkTo(schema.$ref.replace('#/components/schemas/', ''))
  const choices = schema.oneOf ?? schema.anyOf
  if (choices)
    return joined(
      choices.map((choice) => shapeOf(choice, margin)),
      ' | ',
    )
  if (schema.const !== undefined) return html`${JSON.stringify(schema.const)}`
  if (schema.enum) return html`${schema.enum.map((value) => JSON.stringify(value)).join(' | ')}`
  if (schema.prefixItems)
    return html`[${joined(
      schema.prefixItems.map((item) => shapeOf(item, margin)),
      ', ',
    )}]`
  if (schema.type === 'array') return html`list of ${itemsOf(schema, margin)}`
  if (schema.type === 'object') return objectShape(schema, margin)
  return html`${schema.type ?? 'unknown'}${bounds(schema)}`
}

const itemsOf = ({ items }: JsonSchema, margin: string): Html =>
  shapeOf(items === undefined || Array.isArray(items) ? true : items, margin)

const objectShape = ({ properties = {}, required = [] }: JsonSchema, margin: string): Html => {
  const fields = Object.entries(properties)
  if (fields.length === 0) return html`{}`
  const lines = fields.map(([name, field]) => {
    const key = required.includes(name) ? name : `${name}?`
    return html`${margin}${indent}${key}: ${shapeOf(field, margin + indent)}${newline}`
  })
  return html`{${newline}${lines}${margin}}`
}

const bounds = ({ format, pattern, minimum, maximum, maxLength }: JsonSchema): string =>
  [
    format ? ` (${format})` : '',
    pattern ? ` /${pattern}/` : '',
    minimum === undefined ? '' : ` ≥ ${minimum}`,
    maximum === undefined ? '' : ` ≤ ${maximum}`,
    maxLength === undefined ? '' : `, at most ${maxLength} characters`,
  ].join('')

const linkTo = (name: string): Html => html`<a href="#${anchorOf(name)}">${name}</a>`

const joined = (parts: readonly Html[], separator: string): Html =>
  new Html(parts.map(({ text }) => text).join(separator))
