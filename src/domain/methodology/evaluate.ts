import { add, divide, fractionOf, multiply, subtract, type Fraction } from './fraction'

type Cursor = { tokens: readonly string[]; next: number; constants: Readonly<Record<string, number>> }

/**
 * The exact value of an expression of + - * / and brackets over decimal numbers and the named constants. Nothing else
 * is understood: no calls, no signs before a number, no text that runs. Throws RangeError that names the trouble.
 */
export function evaluate(expression: string, constants: Readonly<Record<string, number>>): Fraction {
  const cursor: Cursor = { tokens: tokensOf(expression), next: 0, constants }
  const value = readSum(cursor)
  const rest = cursor.tokens[cursor.next]
  if (rest !== undefined) throw new RangeError(`unexpected ${rest} in ${expression}`)
  return value
}

/** The constants that an expression names, each once. */
export function namesIn(expression: string): string[] {
  return [...new Set(tokensOf(expression).filter((token) => /^[A-Za-z]/.test(token)))]
}

function tokensOf(expression: string): string[] {
  const tokens = expression.match(/[A-Za-z][A-Za-z0-9]*|\d+(?:\.\d+)?|\S/g) ?? []
  const stranger = tokens.find((token) => !/^(?:[A-Za-z0-9].*|[-+*/()])$/.test(token))
  if (stranger !== undefined) throw new RangeError(`${stranger} is not part of arithmetic`)
  return tokens
}

function readSum(cursor: Cursor): Fraction {
  let value = readProduct(cursor)
  for (let operator = take(cursor, '+', '-'); operator; operator = take(cursor, '+', '-')) {
    const operand = readProduct(cursor)
    value = operator === '+' ? add(value, operand) : subtract(value, operand)
  }
  return value
}

function readProduct(cursor: Cursor): Fraction {
  let value = readOperand(cursor)
  for (let operator = take(cursor, '*', '/'); operator; operator = take(cursor, '*', '/')) {
    const operand = readOperand(cursor)
    value = operator === '*' ? multiply(value, operand) : divide(value, operand)
  }
  return value
}

function readOperand(cursor: Cursor): Fraction {
  if (take(cursor, '(')) {
    const value = readSum(cursor)
    if (!take(cursor, ')')) throw new RangeError('a bracket is not closed')
    return value
  }
  const token = cursor.tokens[cursor.next++]
  if (token === undefined) throw new RangeError('the expression ends too early')
  if (/^\d/.test(token)) return fractionOf(token)
  // An own property only: an expression must not find what every object inherits.
  const constant = Object.prototype.hasOwnProperty.call(cursor.constants, token) ? cursor.constants[token] : undefined
  if (constant === undefined) throw new RangeError(`${token} is not a constant of the derivation`)
  return fractionOf(String(constant))
}

function take(cursor: Cursor, ...expected: readonly string[]): string | undefined {
  const token = cursor.tokens[cursor.next]
  if (token === undefined || !expected.includes(token)) return undefined
  cursor.next += 1
  return token
}
