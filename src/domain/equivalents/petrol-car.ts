import type { Grams } from '../units'

/**
 * What one kilometre in an average petrol car emits from its exhaust, in milligrams of CO2e: no fuel production, no
 * making of the car. Size and fuel use are those of the British fleet; it compares, it quantifies nothing.
 */
export const PETROL_CAR = {
  milligramsPerKm: 162_700,
  source: {
    title: {
      zh: '英国能源安全与净零部（DESNZ）2025 年温室气体报告转换因子：平均汽油小客车，尾气',
      en: 'UK DESNZ greenhouse gas reporting: conversion factors 2025: average petrol car, tailpipe',
    },
    year: 2025,
    url: 'https://www.gov.uk/government/publications/greenhouse-gas-reporting-conversion-factors-2025',
  },
} as const

/** Whole kilometres that such a car drives on `avoided`, rounded down; `avoided` is not negative. */
export function petrolCarKm(avoided: Grams): number {
  return Math.floor((avoided * 1000) / PETROL_CAR.milligramsPerKm)
}
