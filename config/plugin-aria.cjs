// Taro's mini-program templates have no bindings for accessibility attributes: they are dropped silently. This adds
// them to the components we use. It takes BOTH halves, the templates (here) and the phone (runtime-aria.js): Taro
// numbers attributes p0, p1… on each side, and with one half only every attribute would go to the wrong number.
const path = require('node:path')
const ariaComponents = require('./aria-components.cjs')

module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(context, ariaComponents(process.env.TARO_ENV))
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'runtime-aria.js'))
    },
  })
}
