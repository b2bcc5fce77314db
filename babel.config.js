const node = [
  ['@babel/preset-env', { targets: { node: '20' } }],
  ['@babel/preset-react', { runtime: 'automatic' }],
  '@babel/preset-typescript',
]

// useBuiltIns: the phones bring their own polyfills, and 'usage' costs the web 32 KB gzip.
// exclude: every phone that we serve has both; Babel would write them out for the sake of old bugs in rare corners.
// include: phones have it too, but the upload tools of the platforms read ES2018.
const taro = [
  [
    'taro',
    {
      framework: 'react',
      ts: true,
      compiler: 'webpack5',
      useBuiltIns: false,
      exclude: ['transform-destructuring', 'transform-parameters'],
      include: ['transform-optional-catch-binding'],
    },
  ],
]

module.exports = (api) => ({ presets: api.env('test') ? node : taro })
