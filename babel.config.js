const node = [
  ['@babel/preset-env', { targets: { node: '20' } }],
  ['@babel/preset-react', { runtime: 'automatic' }],
  '@babel/preset-typescript',
]

// useBuiltIns: the phones bring their own polyfills, and 'usage' costs the web 32 KB gzip.
const taro = [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]]

module.exports = (api) => ({ presets: api.env('test') ? node : taro })
