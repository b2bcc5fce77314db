import { LETTER_PARTS, type LetterTemplate } from './partners/letter'

const SHAPE = /^([\w+/=-]{8,128})((?: \w{1,32}=\w+){1,3})$/

/** `<id> thing1=what thing2=about date3=day`, as .env.example says; null when it is not that. */
export const readTemplate = (text: string): LetterTemplate | null => {
  const [, id, named] = SHAPE.exec(text.trim()) ?? []
  if (id === undefined || named === undefined) return null
  const fields = named
    .trim()
    .split(' ')
    .flatMap((pair) => {
      const [name = '', wanted] = pair.split('=')
      const part = LETTER_PARTS.find((one) => one === wanted)
      return part === undefined ? [] : [{ name, part }]
    })
  return fields.length === named.trim().split(' ').length ? { id, fields } : null
}
