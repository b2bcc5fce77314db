import { CODE, type Mark, POSTER, posterMarks, type PosterText, spokenPoster } from './poster-layout'

const widthOf = (text: string, size: number) => text.length * size * 0.6

const poster: PosterText = {
  bookName: '绿色存折',
  title: '2026 年 11 月',
  figure: '514',
  unit: '克',
  figureName: '已核减排量',
  facts: [
    { name: '待核', value: '0 克' },
    { name: '自报', value: '475 克' },
    { name: '记录', value: '4 笔' },
  ],
  signature: null,
  hint: '打开微信或支付宝，搜「绿折」',
  codeHint: '扫一扫，打开绿折',
}

const boundsOf = (mark: Mark) =>
  mark.kind === 'box'
    ? { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height }
    : mark.align === 'left'
      ? { left: mark.x, right: mark.x + widthOf(mark.text, mark.size), top: mark.y - mark.size, bottom: mark.y }
      : { left: mark.x - widthOf(mark.text, mark.size), right: mark.x, top: mark.y - mark.size, bottom: mark.y }

const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'words' ? [mark.text] : []))

it.each([
  ['plain', poster],
  ['signed', { ...poster, signature: '骑车的小满' }],
  ['with a huge figure', { ...poster, figure: '1,234,567,890' }],
  ['with long words', { ...poster, title: 'x'.repeat(80), hint: 'y'.repeat(90), signature: 'z'.repeat(60) }],
  ['with long facts', { ...poster, facts: [{ name: 'n'.repeat(40), value: 'v'.repeat(40) }] }],
])('%s, nothing leaves the sheet', (_what, given) => {
  for (const mark of posterMarks(given, widthOf)) {
    const { left, right, top, bottom } = boundsOf(mark)
    expect([mark, left >= 0, right <= POSTER.width + 0.01, top >= 0, bottom <= POSTER.height]).toEqual([
      mark,
      true,
      true,
      true,
      true,
    ])
  }
})

it('a name and its value do not touch, however long they are', () => {
  const facts = [{ name: 'n'.repeat(40), value: 'v'.repeat(40) }]
  const [name, value] = posterMarks({ ...poster, facts }, widthOf).filter(
    (mark) => mark.kind === 'words' && /^[nv]+$/.test(mark.text),
  )
  if (!name || !value) throw new Error('not drawn')
  expect(boundsOf(name).right).toBeLessThan(boundsOf(value).left)
})

it('says every word that it was given, in a heading of Song', () => {
  const marks = posterMarks({ ...poster, signature: '骑车的小满' }, widthOf)
  expect(texts(marks)).toEqual(expect.arrayContaining(['514', '克', '475 克', '骑车的小满', poster.hint]))
  expect(marks.find((mark) => mark.kind === 'words' && mark.text === poster.bookName)).toMatchObject({
    face: 'display',
  })
})

it('carries no name unless the person wants it', () => {
  expect(texts(posterMarks(poster, widthOf))).not.toContain('骑车的小满')
  expect(spokenPoster(poster, '，')).toBe(
    '绿色存折，2026 年 11 月，已核减排量 514 克，待核 0 克，自报 475 克，记录 4 笔，打开微信或支付宝，搜「绿折」',
  )
})

it.each([
  ['signed', { ...poster, signature: '骑车的小满' }],
  ['with long words', { ...poster, codeHint: 'y'.repeat(90), signature: 'z'.repeat(60) }],
])('%s, the code stands on the sheet and nothing runs under it', (_what, given) => {
  expect([CODE.x + CODE.size <= POSTER.width, CODE.y + CODE.size <= POSTER.height]).toEqual([true, true])
  for (const mark of posterMarks(given, widthOf, true)) {
    if (mark.kind === 'box' && mark.ink === 'paper') continue
    const { left, right, top, bottom } = boundsOf(mark)
    const isUnder = left < CODE.x + CODE.size && right > CODE.x && top < CODE.y + CODE.size && bottom > CODE.y
    expect([mark, isUnder]).toEqual([mark, false])
  }
})

it('with a code says to scan it, and without one says the name to look for', () => {
  expect(texts(posterMarks(poster, widthOf, true))).toContain('扫一扫，打开绿折')
  expect(texts(posterMarks(poster, widthOf))).toContain(poster.hint)
  expect(spokenPoster(poster, '，', true)).toMatch(/扫一扫，打开绿折$/)
})
