import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aboveFloor, stylesAboveFloor } from './floor.mjs'

const refused = {
  'optional chaining': 'var a = b?.c',
  'nullish coalescing': 'var a = b ?? c',
  'class fields': 'class A { b = 1 }',
  'look-behind': 'var a = /(?<=b)c/',
  'a new method': 'var a = [1].at(-1)',
  'a new method, called apart': 'var a = "b".replaceAll.call(c, "d", "e")',
  'a new static method': 'Object.hasOwn(a, "b")',
  'a new global': 'var a = new WeakRef({})',
}
for (const [name, script] of Object.entries(refused)) {
  test(`an old phone lacks ${name}`, () => assert.notDeepEqual(aboveFloor(script, 'weapp'), []))
}

const accepted = {
  'methods of ES2019': 'var a = Object.fromEntries([]), b = [[1]].flat()',
  'a field named like a method': 'var a = entry.at + 1',
  'names that are asked for first': 'var a = typeof globalThis === "undefined" ? 1 : 2',
}
for (const [name, script] of Object.entries(accepted)) {
  test(`an old phone has ${name}`, () => assert.deepEqual(aboveFloor(script, 'weapp'), []))
}

test('what a polyfill supplies is there, on its own target', () => {
  const script = 'var a = "b".replaceAll("b", "c")'
  assert.deepEqual(aboveFloor(script, 'h5'), [])
  assert.equal(aboveFloor(script, 'weapp').length, 1)
})

const youngSheets = {
  'a gap of a flexible box': '.a { display: flex; gap: 4px }',
  'a gap in a media query': '@media (min-width: 900px) { .a { row-gap: 4px } }',
  'a square by its sides': '.a { aspect-ratio: 1 }',
  'a list in a selector': '.a:is(.b, .c) { color: red }',
}
for (const [name, sheet] of Object.entries(youngSheets)) {
  test(`an old phone lacks ${name}`, () => assert.equal(stylesAboveFloor(sheet).length, 1))
}

test('an old phone has a gap of a grid, and margins', () => {
  assert.deepEqual(stylesAboveFloor('.a { display: grid; gap: 4px } .b + .b { margin-left: 4px }'), [])
})
