import { Text } from '@tarojs/components'
import type { Meaning } from './meaning'

// On the web a label must contain the words in view (WCAG 2.5.3), which a sentence cannot: it is hidden content instead.
export function spokenAs(_sentence: string): Meaning {
  return {}
}

export function Spoken({ sentence }: { sentence: string }) {
  return <Text className='gp-spoken'>{sentence}</Text>
}
