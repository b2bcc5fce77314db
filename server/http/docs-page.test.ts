import { ENDPOINTS } from '@/contract/endpoints'
import { docsPage } from './docs-page'
import { openApiDocument } from './openapi'

const document = openApiDocument('1.2.3')
const page = docsPage(document)

const idsIn = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)

test('it describes every endpoint, every shape and every refusal', () => {
  const ids = idsIn(page)
  expect(ids).toEqual(expect.arrayContaining(Object.keys(ENDPOINTS)))
  expect(ids).toEqual(expect.arrayContaining(Object.keys(document.components.schemas).map((name) => `shape-${name}`)))
  expect(page).toContain('POST /v1/actions')
  expect(page).toContain('Idempotency-Key')
})

test('every link of the page leads somewhere, and no place has two', () => {
  const ids = idsIn(page)
  expect(new Set(ids).size).toBe(ids.length)
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(links.length).toBeGreaterThan(100)
  expect(links.filter((link) => !ids.includes(link))).toEqual([])
})

test('it has no script, one main heading, and headings in order', () => {
  expect(page).not.toMatch(/<script|javascript:| on\w+=/i)
  const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  expect(page).toContain('<html lang="en">')
})

test('it wears the colours of the app in both themes', () => {
  expect(page).toContain('--paper:#F5F2E9')
  expect(page).toMatch(/prefers-color-scheme:dark\)\{:root\{--paper:#121613/)
})

test('what the document says is text, never markup', () => {
  const info = { ...document.info, title: `<b>"a" & 'b'</b>` }
  const hostile = docsPage({ ...document, info, tags: [{ name: '</h2><img src=x>' }] })
  expect(hostile).not.toMatch(/<b>|<img/)
  expect(hostile).toContain('&#60;b&#62;&#34;a&#34; &#38; &#39;b&#39;&#60;/b&#62;')
  expect(hostile).toContain('&#60;/h2&#62;&#60;img src=x&#62;')
})
