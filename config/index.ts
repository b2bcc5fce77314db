import fs from 'node:fs'
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import packageJson from '../package.json'
import devConfig from './dev'
import prodConfig from './prod'

const root = path.resolve(__dirname, '..')
const isProduction = process.env.NODE_ENV === 'production'
const target = process.env.TARO_ENV

// `npm run bench size` builds an empty app with this very config, to compare with.
const sourceRoot = process.env.APP_SOURCE_ROOT ?? 'src'
// The web shares no pictures of its own, and the empty app shares nothing.
const hasSharePictures = target !== 'h5' && fs.existsSync(path.join(root, sourceRoot, 'assets/share'))
const outputRoot = `${process.env.APP_OUTPUT_ROOT ?? 'dist'}/${target}`

// These publish modern syntax and Taro does not transpile node_modules: without this list, `?.`, `??` and class
// fields would reach phones that cannot parse them.
const modernNames =
  'swr|dequal|use-sync-external-store|zustand|zod|dayjs|qrcode-generator|query-string|filter-obj|split-on-first'
const modernPackages = new RegExp(`node_modules[\\\\/](?:${modernNames})[\\\\/]`)
const transpileModern = { include: [(file: string) => modernPackages.test(file)] }

// On the web the API has the origin of the page; a mini-program has no origin, so it needs the full address.
const apiBase = process.env.TARO_APP_API_BASE ?? (target === 'h5' ? '' : 'https://api.green-passbook.example')

// One template of messages for each topic, made at the platform that the build is for; without one nothing is asked.
const messageTemplates = {
  points: process.env.TARO_APP_TEMPLATE_POINTS,
  vouchers: process.env.TARO_APP_TEMPLATE_VOUCHERS,
  answers: process.env.TARO_APP_TEMPLATE_ANSWERS,
}

const cssModules = {
  enable: true,
  config: {
    namingPattern: 'module' as const,
    // Class names travel through setData: short ones in production.
    generateScopedName: isProduction ? 'c[hash:base64:5]' : '[name]__[local]___[hash:base64:5]',
  },
}

// A mini-program's CSS cannot name a local file, so pictures go inline there; on the web only the smallest do, so that
// tab icons stay out of the first script.
const inlineOnPhones = { limit: 8 * 1024 }
const inlineOnTheWeb = { limit: 1024 }

// Class names are of one module each, so the order of modules decides nothing.
const anyOrder = { ignoreOrder: true }

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: packageJson.name,
    date: '2026-11-20',
    // The design is drawn 375 px wide: 1 design px = 2 rpx on phones and 1 px on the web.
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot,
    outputRoot,
    plugins: [path.join(root, 'config/plugin-aria.cjs'), path.join(root, 'config/plugin-chart-home.cjs')],
    defineConstants: {
      API_BASE: JSON.stringify(apiBase),
      APP_VERSION: JSON.stringify(packageJson.version),
      MESSAGE_TEMPLATES: JSON.stringify(messageTemplates),
    },
    // Theme switching and sharing name the icons of both themes at run time, where Taro does not see them.
    copy: {
      patterns: [
        { from: `${sourceRoot}/assets/tab/`, to: `${outputRoot}/assets/tab/` },
        ...(hasSharePictures ? [{ from: `${sourceRoot}/assets/share/`, to: `${outputRoot}/assets/share/` }] : []),
        ...(target === 'weapp' ? [{ from: 'src/sitemap.json', to: `${outputRoot}/sitemap.json` }] : []),
      ],
      options: {},
    },
    // A phone reads by the schemas of the contract with 2 KB in place of zod's 40: see src/api/schema-reader.ts.
    alias: { '@': path.join(root, 'src'), 'zod/mini$': path.join(root, 'src/api/schema-reader.ts') },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // A cache written by a production build breaks a watch build, and it misses changes in local plugins: watch only.
    cache: { enable: !isProduction },
    // Taro's own default for H5 quotes keys, which turns `#x = 1` into the syntax error `#"x" = 1`.
    terser: { enable: true, config: { output: { quote_keys: false, ascii_only: false } } },
    mini: {
      compile: transpileModern,
      // Levels of the recursive template, 16 by default; base.wxml is parsed before the first paint. Not in Taro's types.
      ...({ baseLevel: 8 } as object),
      optimizeMainPackage: { enable: true },
      imageUrlLoaderOption: inlineOnPhones,
      webpackChain(chain) {
        // The hints are about web pages: a phone loads a package from its disk, and cannot load part of one later.
        chain.performance.hints(false)
        // A name of zod that the reader of the phone lacks stops the build.
        chain.module.strictExportPresence(true)
      },
      miniCssExtractPluginOption: anyOrder,
      postcss: { pxtransform: { enable: true, config: {} }, cssModules },
    },
    h5: {
      compile: transpileModern,
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'browser' },
      imageUrlLoaderOption: inlineOnTheWeb,
      webpackChain(chain) {
        chain.entry('app').prepend(path.join(root, 'config/replace-all.js'))
        // webpack counts bytes before compression; `npm run size` holds our budgets, compressed.
        chain.performance.hints(false)
        // A name of zod that the reader of the phone lacks stops the build.
        chain.module.strictExportPresence(true)
        // Taro splits only what the first load needs; without this every page repeats the code that pages share.
        const shared = { chunks: 'async', minChunks: 2, minSize: 4096, reuseExistingChunk: true }
        chain.merge({ optimization: { splitChunks: { cacheGroups: { shared } } } })
      },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ...anyOrder,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        // Real px at any window width, instead of rem that grows with the window. Not in Taro's types.
        pxtransform: { enable: true, config: { ...({ targetUnit: 'px' } as object) } },
        cssModules,
      },
    },
  }
  return isProduction ? merge({}, base, prodConfig) : merge({}, base, devConfig)
})
