import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

export interface FoundCanvas<Node> {
  readonly node: Node
  readonly width: number
  readonly height: number
  readonly devicePixelRatio: number
}

const LOOK_AGAIN_AFTER_MS = 50
const LOOKS_MAX = 40

/** The canvas with this id on the page, once it stands; null before. `Node` says what the caller uses of it. */
export const useCanvas = <Node>(id: string): FoundCanvas<Node> | null => {
  const [found, setFound] = useState<FoundCanvas<Node> | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isHere = true
    // The host builds its canvas some time after React has described it, and does not say when.
    const look = (looksLeft: number) =>
      find<Node>(id, (canvas) => {
        if (!isHere) return
        if (canvas) setFound(canvas)
        else if (looksLeft > 0) timer = setTimeout(() => look(looksLeft - 1), LOOK_AGAIN_AFTER_MS)
      })
    Taro.nextTick(() => look(LOOKS_MAX))
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [id])
  return found
}

const find = <Node>(id: string, onAnswer: (canvas: FoundCanvas<Node> | null) => void): void => {
  Taro.createSelectorQuery()
    .select(`#${id}`)
    .fields({ node: true, size: true })
    .exec(([canvas]: ({ node?: Node; width: number; height: number } | null)[]) => {
      if (!canvas?.node) return onAnswer(null)
      const { node, width, height } = canvas
      onAnswer({ node, width, height, devicePixelRatio: pixelRatio() })
    })
}

// getWindowInfo is missing on older hosts.
const pixelRatio = (): number => (Taro.getWindowInfo?.() ?? Taro.getSystemInfoSync()).pixelRatio
