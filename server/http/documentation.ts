import type { FastifyInstance } from 'fastify'
import { docsPage } from './docs-page'
import { openApiDocument } from './openapi'

/** `/openapi.json` for machines and `/docs` for people, both made of the contract once. */
export const serveDocumentation = (app: FastifyInstance, version: string): void => {
  const document = openApiDocument(version)
  const text = JSON.stringify(document)
  const page = docsPage(document)
  app.get('/openapi.json', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(text),
  )
  app.get('/docs', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page),
  )
}
