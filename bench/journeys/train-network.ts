import { inputOf } from '../../src/domain/journey/model/levels'
import type { Network } from '../../src/domain/journey/model/mode-model'
import { normal, type Random, shuffle } from './random'
import type { TrainingSet } from './train-trees'

export type NetworkSettings = {
  hidden: number
  epochs: number
  batch: number
  learningRate: number
  decay: number
  dropInput: number
  dropHidden: number
}

/** A matrix of weights with Adam's two moments. */
type Parameters = {
  values: Float64Array
  slopes: Float64Array
  first: Float64Array
  second: Float64Array
  decay: number
}

/** One hidden layer of tanh, softmax on top, trained by Adam with dropout and decoupled weight decay. */
export function trainNetwork(set: TrainingSet, settings: NetworkSettings, random: Random): Network {
  const inputs = set.levels.length
  const { hidden } = settings
  const classes = set.classCount
  const into = parameters(inputs * hidden, 1 / Math.sqrt(inputs / 3), settings.decay, random)
  const intoBias = parameters(hidden, 0, 0, random)
  const out = parameters(hidden * classes, 1 / Math.sqrt(hidden), settings.decay, random)
  const outBias = parameters(classes, 0, 0, random)
  const all = [into, intoBias, out, outBias]
  const order = Int32Array.from(set.weights, (_, row) => row)
  const rowInputs = rowsOf(set.levels, set.weights.length)
  const batches = Math.floor(order.length / settings.batch)
  const x = new Float64Array(inputs)
  const h = new Float64Array(hidden)
  const kept = new Float64Array(hidden)
  const p = new Float64Array(classes)
  let turn = 0
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(order, random)
    for (let batch = 0; batch < batches; batch += 1) {
      for (const each of all) each.slopes.fill(0)
      for (let place = batch * settings.batch; place < (batch + 1) * settings.batch; place += 1) {
        const row = order[place] as number
        const weight = (set.weights[row] as number) / settings.batch
        for (let input = 0; input < inputs; input += 1) {
          x[input] =
            random() < settings.dropInput ? 0 : (rowInputs[row * inputs + input] as number) / (1 - settings.dropInput)
        }
        h.set(intoBias.values)
        for (let input = 0; input < inputs; input += 1) {
          const value = x[input] as number
          if (value === 0) continue
          const base = input * hidden
          for (let unit = 0; unit < hidden; unit += 1)
            h[unit] = (h[unit] as number) + value * (into.values[base + unit] as number)
        }
        for (let unit = 0; unit < hidden; unit += 1) {
          h[unit] = Math.tanh(h[unit] as number)
          kept[unit] = random() < settings.dropHidden ? 0 : 1 / (1 - settings.dropHidden)
        }
        p.set(outBias.values)
        for (let unit = 0; unit < hidden; unit += 1) {
          const value = (h[unit] as number) * (kept[unit] as number)
          if (value === 0) continue
          for (let label = 0; label < classes; label += 1) {
            p[label] = (p[label] as number) + value * (out.values[unit * classes + label] as number)
          }
        }
        toShares(p)
        p[set.labels[row] as number] = (p[set.labels[row] as number] as number) - 1
        for (let label = 0; label < classes; label += 1) {
          p[label] = (p[label] as number) * weight
          outBias.slopes[label] = (outBias.slopes[label] as number) + (p[label] as number)
        }
        for (let unit = 0; unit < hidden; unit += 1) {
          const keep = kept[unit] as number
          if (keep === 0) {
            kept[unit] = 0
            continue
          }
          const value = h[unit] as number
          let back = 0
          for (let label = 0; label < classes; label += 1) {
            const at = unit * classes + label
            back += (p[label] as number) * (out.values[at] as number)
            out.slopes[at] = (out.slopes[at] as number) + (p[label] as number) * value * keep
          }
          kept[unit] = back * keep * (1 - value * value)
          intoBias.slopes[unit] = (intoBias.slopes[unit] as number) + (kept[unit] as number)
        }
        for (let input = 0; input < inputs; input += 1) {
          const value = x[input] as number
          if (value === 0) continue
          const base = input * hidden
          for (let unit = 0; unit < hidden; unit += 1) {
            into.slopes[base + unit] = (into.slopes[base + unit] as number) + value * (kept[unit] as number)
          }
        }
      }
      turn += 1
      const rate = settings.learningRate * (1 - (0.98 * turn) / (settings.epochs * batches))
      for (const each of all) descend(each, rate, turn)
    }
  }
  return {
    hidden,
    into: Array.from(into.values),
    intoBias: Array.from(intoBias.values),
    out: Array.from(out.values),
    outBias: Array.from(outBias.values),
  }
}

function parameters(count: number, spread: number, decay: number, random: Random): Parameters {
  return {
    values: Float64Array.from({ length: count }, () => (spread === 0 ? 0 : spread * normal(random))),
    slopes: new Float64Array(count),
    first: new Float64Array(count),
    second: new Float64Array(count),
    decay,
  }
}

function rowsOf(levels: readonly Uint8Array[], rowCount: number): Float32Array {
  const rows = new Float32Array(rowCount * levels.length)
  levels.forEach((column, input) => {
    for (let row = 0; row < rowCount; row += 1) rows[row * levels.length + input] = inputOf(column[row] ?? 0)
  })
  return rows
}

function toShares(scores: Float64Array): void {
  let most = -Infinity
  for (const score of scores) if (score > most) most = score
  let total = 0
  for (let label = 0; label < scores.length; label += 1) {
    scores[label] = Math.exp((scores[label] as number) - most)
    total += scores[label] as number
  }
  for (let label = 0; label < scores.length; label += 1) scores[label] = (scores[label] as number) / total
}

function descend({ values, slopes, first, second, decay }: Parameters, rate: number, turn: number): void {
  const firstScale = 1 - 0.9 ** turn
  const secondScale = 1 - 0.999 ** turn
  for (let index = 0; index < values.length; index += 1) {
    const slope = slopes[index] as number
    first[index] = 0.9 * (first[index] as number) + 0.1 * slope
    second[index] = 0.999 * (second[index] as number) + 0.001 * slope * slope
    const step = (first[index] as number) / firstScale / (Math.sqrt((second[index] as number) / secondScale) + 1e-8)
    values[index] = (values[index] as number) - rate * (step + decay * (values[index] as number))
  }
}
