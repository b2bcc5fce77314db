import { LEVELS } from '../../src/domain/journey/model/levels'
import type { ModeModel, Network } from '../../src/domain/journey/model/mode-model'
import { DIGITS, type PackedModel, type PackedNetwork } from '../../src/domain/journey/model/packed-model'

/** The model as text, its numbers rounded to what one digit can say. All trees must be of one depth. */
export function packModel(model: ModeModel): PackedModel {
  const depth = model.trees[0]?.[0]?.splits.length ?? 0
  const leafScale = short(largest(model.trees.flatMap((trees) => trees.flatMap((tree) => tree.leaves))))
  return {
    ranges: model.ranges.flatMap(({ low, high }) => [Math.round(low * 1000), Math.round(high * 1000)]),
    depth,
    leafScale,
    trees: model.trees.map((trees) =>
      trees
        .map(({ splits, leaves }) =>
          [
            ...splits.flatMap(({ feature, level }) =>
              [Math.floor(feature / LEVELS), feature % LEVELS, level].map(digit),
            ),
            ...leaves.map((leaf) => digit(scaled(leaf, leafScale))),
          ].join(''),
        )
        .join(''),
    ),
    networks: model.networks.map(packNetwork),
  }
}

function packNetwork({ hidden, into, intoBias, out, outBias }: Network): PackedNetwork {
  const scaleOf = (values: readonly number[]) => short(largest(values))
  const parts = [into, intoBias, out, outBias]
  return {
    hidden,
    scales: [scaleOf(into), scaleOf(intoBias), scaleOf(out), scaleOf(outBias)],
    weights: parts.map((values) => values.map((value) => digit(scaled(value, scaleOf(values)))).join('')).join(''),
  }
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6)
}

/** Rounded up to four digits, so that nothing lies beyond the scale. */
function short(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 3)
  return Number((Math.ceil(value / unit) * unit).toPrecision(4))
}

function scaled(value: number, scale: number): number {
  return Math.max(0, Math.min(LEVELS - 1, Math.round(((value / scale + 1) / 2) * (LEVELS - 1))))
}

function digit(value: number): string {
  return DIGITS[value] ?? ''
}
