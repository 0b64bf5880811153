import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'
import webpack from 'webpack'

const client = resolve(__dirname, '..')
const shared = resolve(client, '../shared/src')
const isWeapp = process.env.TARO_ENV === 'weapp'
const apiUrl = isWeapp ? (process.env['MULIN_API_URL'] ?? 'http://127.0.0.1:8000/api') : '/api'

// What nothing imports: WeChat, or the browser, reads it by its path.
const forWeChat = ['sitemap.json', 'assets/map-circle.png', 'assets/map-dot.png', 'assets/map-point.png']
const byPath = isWeapp ? forWeChat : ['service-worker.js']

// Published in the syntax of 2022: older phones do not know it, and terser breaks private fields (`#"name"`).
const isModern = (file: string) => /node_modules[\\/](@noble|@tanstack|uqr|ulid|zod)[\\/]/.test(file)

// What every browser with WeChat's age has of its own, and requests by script tag: 19 KB that nobody needs to load.
const unused = ['whatwg-fetch', 'abortcontroller-polyfill', 'jsonp-retry']

export default defineConfig<'webpack5'>({
  projectName: 'mulin',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [
    '@tarojs/plugin-framework-react',
    '@tarojs/plugin-platform-weapp',
    '@tarojs/plugin-platform-h5',
    resolve(client, 'plugins/aria/index.js'),
  ],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  defineConstants: { API_URL: JSON.stringify(apiUrl) },
  copy: {
    patterns: byPath.map((file) => ({ from: `src/${file}`, to: `dist/${process.env.TARO_ENV}/${file}` })),
    options: {},
  },
  mini: {
    compile: { include: [shared, resolve(client, 'plugins'), isModern] },
    optimizeMainPackage: { enable: true },
    // Sizes stay px: rpx would grow with the screen and not with the reader's font setting.
    postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
    webpackChain(chain) {
      chain
        .plugin('abort-controller')
        .use(webpack.ProvidePlugin, [
          { AbortController: [resolve(client, 'plugins/abort-controller.js'), 'AbortController'] },
        ])
    },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser' },
    compile: { include: [shared, isModern] },
    // A name that changes with the content may be cached for good.
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    devServer: {
      host: '127.0.0.1',
      port: Number(process.env['PORT'] ?? 8000),
      open: false,
      proxy: [{ context: ['/api', '/photo-store'], target: process.env['MULIN_STACK_URL'] }],
    },
    webpackChain(chain) {
      for (const name of unused) chain.resolve.alias.set(name, false)
      // What most pages need is loaded once with the first of them, what some need with the first of those.
      chain.optimization.splitChunks({
        ...chain.optimization.get('splitChunks'),
        cacheGroups: {
          ...chain.optimization.get('splitChunks').cacheGroups,
          parts: { name: 'parts', chunks: 'async', minChunks: 20, priority: 20 },
          some: { chunks: 'async', minChunks: 2, minSize: 10_000, priority: 10 },
        },
      })
    },
    postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true, config: {} } },
  },
})
