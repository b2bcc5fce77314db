import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

export interface FoundCanvas<Node> {
  readonly node: Node
  readonly width: number
  readonly height: number
  readonly devicePixelRatio: number
}

/** The canvas with this id on the page, once it stands; null before. `Node` says what the caller uses of it. */
export const useCanvas = <Node>(id: string): FoundCanvas<Node> | null => {
  const [found, setFound] = useState<FoundCanvas<Node> | null>(null)
  useEffect(() => {
    let isHere = true
    // The host builds its canvas after React has described it.
    Taro.nextTick(() => find<Node>(id, (canvas) => isHere && setFound(canvas)))
    return () => {
      isHere = false
    }
  }, [id])
  return found
}

const find = <Node>(id: string, onFound: (canvas: FoundCanvas<Node>) => void): void => {
  Taro.createSelectorQuery()
    .select(`#${id}`)
    .fields({ node: true, size: true })
    .exec(([canvas]: { node?: Node; width: number; height: number }[]) => {
      if (!canvas?.node) return
      const { node, width, height } = canvas
      onFound({ node, width, height, devicePixelRatio: pixelRatio() })
    })
}

// getWindowInfo is missing on older hosts.
const pixelRatio = (): number => (Taro.getWindowInfo?.() ?? Taro.getSystemInfoSync()).pixelRatio
