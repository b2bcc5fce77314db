import fs from 'node:fs'
import path from 'node:path'
import { Linter } from 'eslint'
import esx from 'eslint-plugin-es-x'
import postcss from 'postcss'
import { giveUp, inRoot, isCommand, say } from './run.mjs'

// The oldest engine that we serve is the JavaScriptCore of iOS 12.2: ES2019, without look-behind in regular expressions.
// Android is newer everywhere: WeChat and Alipay bring an engine of their own, and browsers update themselves.
const { rules } = esx.configs['flat/restrict-to-es2019']

const oldestEngine = {
  plugins: { 'es-x': esx },
  rules: {
    ...rules,
    'es-x/no-regexp-lookbehind-assertions': 'error',
    // iOS 12.2 already has it, and Alipay by `globalObjectMode` of project.alipay.json.
    'es-x/no-global-this': 'off',
    // Every `.resize` would count as one of an ArrayBuffer.
    'es-x/no-resizable-and-growable-arraybuffers': 'off',
  },
  // Today's names are declared, so that their use is seen; only the syntax is old.
  languageOptions: { ecmaVersion: 'latest', sourceType: 'script', parserOptions: { ecmaVersion: 2019 } },
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  // Built scripts have no types: a method is known by its name alone.
  settings: { 'es-x': { aggressive: true } },
}

// Built-ins that a polyfill of config/index.ts supplies.
const supplied = { h5: ['es-x/no-string-prototype-replaceall'] }

const excerptLength = 60

/** What a script uses that the oldest phone lacks: syntax and built-ins, a line for each place. */
export function aboveFloor(script, target) {
  const lines = script.split('\n')
  return new Linter()
    .verify(script, oldestEngine)
    .filter(({ ruleId }) => !supplied[target]?.includes(ruleId))
    .filter(({ ruleId, endLine, endColumn }) => !isPlainField(ruleId, lines[(endLine ?? 1) - 1], endColumn))
    .map(({ ruleId, message, line, column }) => {
      const excerpt = lines[line - 1].slice(Math.max(0, column - excerptLength / 2), column + excerptLength / 2)
      return `${ruleId ?? 'syntax'}: ${message} … ${excerpt} …`
    })
}

/** `entry.at` is a field of ours; only a call, `list.at(0)`, is the method. */
const isPlainField = (rule, line, end) =>
  /-prototype-/.test(rule ?? '') && !/^\s*(\(|\.(call|apply|bind)\b)/.test(line.slice(end - 1))

// What WebKit learned after iOS 12.2, as far as a page falls apart without it. A `gap` of a grid it knows.
const youngStyles =
  /^(gap|row-gap|column-gap|inset.*|aspect-ratio|margin-inline.*|padding-inline.*|translate|rotate|scale)$/
const youngSelectors = /:(is|where|has)\(/

/** What a style sheet uses that the oldest phone lacks, a line for each place. */
export function stylesAboveFloor(sheet) {
  const found = []
  postcss.parse(sheet).walkRules((rule) => {
    const isGrid = rule.nodes.some(({ prop, value }) => prop === 'display' && value.includes('grid'))
    if (youngSelectors.test(rule.selector)) found.push(`selector: ${rule.selector}`)
    rule.walkDecls(youngStyles, (style) => {
      if (!isGrid) found.push(`style: ${rule.selector} { ${style.prop} }`)
    })
  })
  return found
}

/** Stops the build where `dist/<target>` holds what the oldest phone cannot run. */
export function holdFloor(target) {
  const folder = inRoot('dist', target)
  const files = fs.readdirSync(folder, { recursive: true })
  const findings = (ending, find) =>
    files
      .filter((file) => ending.test(file))
      .flatMap((file) =>
        find(fs.readFileSync(path.join(folder, file), 'utf8')).map((line) => `${target}/${file}: ${line}`),
      )
  const found = [
    ...findings(/\.js$/, (script) => aboveFloor(script, target)),
    ...findings(/\.(wxss|acss|css)$/, stylesAboveFloor),
  ]
  if (found.length > 0) giveUp(`${found.join('\n')}\nOlder phones cannot run this: see docs/recipes/release.md.`)
}

if (isCommand(import.meta.url)) {
  for (const target of process.argv.slice(2)) {
    holdFloor(target)
    say(`${target}: scripts and styles are those of the oldest phone.`)
  }
}
