import { en } from './en'
import { zhCn } from './zh-cn'

type Leaf = string | number | ((...facts: never[]) => string)

/** Every sentence with its path; lists count as their items. */
const leaves = (node: unknown, path = ''): [string, Leaf][] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([name, child]) => leaves(child, `${path}.${name}`))
    : [[path, node as Leaf]]

const english = leaves(en)
const chinese = leaves(zhCn)

/** Stands for any fact: a number, a text, or an object of them. */
const anyFact = new Proxy(Object('7'), {
  get: (target, name) => {
    const own: unknown = Reflect.get(target, name)
    if (typeof own === 'function') return own.bind(target)
    return typeof name === 'symbol' ? own : (own ?? '7')
  },
})
const spoken = (leaf: Leaf): string =>
  typeof leaf === 'function' ? (leaf as (...facts: unknown[]) => string)(...Array(6).fill(anyFact)) : String(leaf)

it('both languages say the same things', () => {
  expect(english.map(([path]) => path)).toEqual(chinese.map(([path]) => path))
})

it('both languages take the same facts', () => {
  const asksFacts = ([path, leaf]: [string, Leaf]) => `${path} ${typeof leaf}`
  expect(english.map(asksFacts)).toEqual(chinese.map(asksFacts))
})

it.each(english)('English has no Chinese in %s', (_path, leaf) => {
  expect(spoken(leaf)).not.toMatch(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/)
})

it.each(chinese)('Chinese says something in %s', (_path, leaf) => {
  expect(spoken(leaf).trim()).not.toBe('')
})

it.each([...chinese, ...english])('%s has no exclamation mark and promises no money', (_path, leaf) => {
  expect(spoken(leaf)).not.toMatch(/[!！]|提现|收益|返现|碳币|碳资产|cash/)
})
