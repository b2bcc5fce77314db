import type { Config } from 'jest'

// Published as ES modules only, or resolved to their ES build under jsdom.
const esModules = ['uuid', 'cookie', 'echarts', 'zrender', 'qrcode-generator', '@noble', '@stablelib']

const base: Config = {
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  transform: { '\\.[cm]?[jt]sx?$': 'babel-jest', '\\.sql$': '<rootDir>/tests/transforms/text.cjs' },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esModules.join('|')})/)`],
  clearMocks: true,
}

const domain: Config = {
  ...base,
  displayName: 'domain',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/{domain,contract}/**/*.test.ts', '<rootDir>/content/**/*.test.ts'],
}

const app: Config = {
  ...base,
  displayName: 'app',
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/src/domain/', '<rootDir>/src/contract/'],
  globals: { API_BASE: '', APP_VERSION: '0.0.0-test', MESSAGE_TEMPLATES: {} },
  setupFilesAfterEnv: ['<rootDir>/src/testing/setup-app.ts'],
  moduleNameMapper: {
    '\\.module\\.scss$': 'identity-obj-proxy',
    '\\.s?css$': '<rootDir>/tests/transforms/empty.cjs',
    '\\.(png|svg)$': '<rootDir>/tests/transforms/image.cjs',
    '^@tarojs/components$': '<rootDir>/src/testing/taro-components.tsx',
    '^@tarojs/taro$': '<rootDir>/src/testing/taro.ts',
    // As in config/index.ts: the specs of the app read with what the phone reads with.
    '^zod/mini$': '<rootDir>/src/api/schema-reader.ts',
    ...base.moduleNameMapper,
  },
}

const server: Config = {
  ...base,
  displayName: 'server',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{server,bench}/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/server/store/postgres/'],
  globalSetup: '<rootDir>/tests/setup/bundle-embedded-worker.ts',
}

const serverPostgres: Config = {
  ...server,
  displayName: 'server-postgres',
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/server/store/embedded/', '<rootDir>/bench/'],
  setupFiles: ['<rootDir>/tests/setup/use-postgres.ts'],
}

const journeys: Config = {
  ...base,
  displayName: 'journeys',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  globalSetup: '<rootDir>/tests/setup/bundle-embedded-worker.ts',
  globals: { API_BASE: '' },
}

// Pictures to look at, on demand: `npm run shots`.
const shots: Config = { ...journeys, displayName: 'shots', testMatch: ['<rootDir>/tests/shots/*.shots.ts'] }

const tests = [domain, app, server, ...(process.env.TEST_DATABASE_URL ? [serverPostgres] : []), journeys]

const config: Config = {
  // Opening a database or a browser takes seconds on a busy machine. Jest reads this for all projects, not for one.
  testTimeout: 120_000,
  projects: process.env.SHOTS ? [shots] : tests,
}

export default config
