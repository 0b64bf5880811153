const path = require('node:path')
const props = require('./props')

// Taro leaves every aria attribute out of the WeChat templates.
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(context, structuredClone(props))
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'runtime.js'))
    },
  })
}
