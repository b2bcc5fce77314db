import { anchorOf, shapeOf } from './docs-shape'
import { docsStyle } from './docs-style'
import { type Html, html } from './html'
import type { OpenApiDocument, OpenApiOperation, OpenApiParameter, OpenApiResponse } from './openapi'

interface Call {
  readonly title: string
  readonly operation: OpenApiOperation
}

/** The OpenAPI document as one page to read: no script, headings in order, everything a link away. */
export const docsPage = ({ info, tags, paths, components }: OpenApiDocument): string => {
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ title: `${method.toUpperCase()} ${path}`, operation })),
  )
  const groups = tags.map(({ name }) => ({
    name,
    calls: calls.filter(({ operation }) => operation.tags.includes(name)),
  }))
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${info.title} API</title>
        <style>
          ${docsStyle}
        </style>
      </head>
      <body>
        <a class="skip" href="#calls">To the calls</a>
        <header>
          <h1><span lang="zh-CN">${info.title}</span> API</h1>
          <p>Version ${info.version}. ${info.description}</p>
          <p>For machines: <a href="/openapi.json">openapi.json</a></p>
        </header>
        <nav aria-label="Calls">
          ${groups.map(
            ({ name, calls: ofGroup }) =>
              html`<h2>${name}</h2>
                <ul>
                  ${ofGroup.map(entry)}
                </ul> `,
          )}
        </nav>
        <main id="calls">
          <h2>Calls</h2>
          ${calls.map(article)}
          <h2>Shapes</h2>
          ${Object.entries(components.schemas).map(
            ([name, schema]) =>
              html`<article id="${anchorOf(name)}">
                <h3>${name}</h3>
                <pre>${shapeOf(schema)}</pre>
              </article> `,
          )}
        </main>
      </body>
    </html> `.text
}

const entry = ({ title, operation }: Call): Html =>
  html`<li>
    <a href="#${operation.operationId}"><code>${title}</code></a> ${operation.summary}
  </li> `

const article = ({ title, operation }: Call): Html =>
  html`<article id="${operation.operationId}">
    <h3><code>${title}</code></h3>
    <p>${operation.summary}.</p>
    <p>${callerOf(operation)}</p>
    ${parametersOf(operation.parameters)}
    ${
      operation.requestBody
        ? html`<h4>Body</h4>
            <pre>${shapesOf(operation.requestBody.content)}</pre>`
        : ''
    }
    <h4>Answers</h4>
    <dl>
      ${Object.entries(operation.responses).map(
        ([status, { description, content }]) =>
          html`<dt>${status}</dt>
            <dd>${Number(status) < 300 ? html`<code>${shapesOf(content)}</code>` : refusalLinks(description)}</dd> `,
      )}
    </dl>
  </article> `

/** JSON needs no word; what is none is named by its media type. */
const shapesOf = (content: OpenApiResponse['content']): Html[] =>
  Object.entries(content).map(([mediaType, { schema }]) =>
    mediaType === 'application/json' ? shapeOf(schema) : html`${mediaType} ${shapeOf(schema)}`,
  )

const callerOf = ({ security }: OpenApiOperation): string => {
  if (security.length === 0) return 'Anybody may call it.'
  return security.length === 1 ? 'Only a citizen may call it.' : 'Anybody may call it; a session adds a personal part.'
}

const parametersOf = (parameters: readonly OpenApiParameter[]): Html | string => {
  if (parameters.length === 0) return ''
  return html`<h4>Parameters</h4>
    <dl>
      ${parameters.map(
        (parameter) =>
          html`<dt><code>${parameter.name}</code></dt>
            <dd>
              in ${parameter.in}, ${parameter.required ? 'required' : 'optional'}:
              <code>${shapeOf(parameter.schema)}</code> ${parameter.description ?? ''}
            </dd> `,
      )}
    </dl>`
}

/** A refusal is described by its codes, each of which is a shape of its own. */
const refusalLinks = (codes: string): Html[] =>
  codes.split(', ').map((code) => html`<a href="#${anchorOf(`Refusal.${code}`)}"><code>${code}</code></a> `)
