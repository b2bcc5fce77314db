// Taro puts every native component from npm into the main package, which all citizens wait for at the first start. Only
// pages/account draws a chart: its component moves there.
const { sources } = require('webpack')

const home = '/pages/account'
const component = '/npm/echarts-for-weixin/'

module.exports = (context) => {
  context.modifyBuildAssets(({ assets }) => {
    for (const [name, asset] of Object.entries(assets)) {
      if (`/${name}`.includes(component)) {
        delete assets[name]
        assets[home.slice(1) + component + name.split(component.slice(1))[1]] = asset
      } else if (`/${name}`.startsWith(home) && name.endsWith('.json')) {
        assets[name] = new sources.RawSource(String(asset.source()).replaceAll(`"${component}`, `"${home}${component}`))
      }
    }
  })
}
