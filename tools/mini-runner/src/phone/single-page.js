// WeChat opens what was shared to the timeline as a single page: no account, no way to another page, a storage of its
// own. https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/share-timeline.html
export const SINGLE_PAGE_SCENE = 1154

const CLOSED = new Set(
  (
    'login checkSession getUserInfo getUserProfile authorize getSetting openSetting ' +
    'navigateTo redirectTo switchTab reLaunch navigateBack navigateToMiniProgram navigateBackMiniProgram ' +
    'requestPayment requestSubscribeMessage getWeRunData getLocation startLocationUpdate chooseLocation ' +
    'chooseImage chooseMedia saveImageToPhotosAlbum scanCode makePhoneCall chooseAddress'
  ).split(' '),
)

export const isSinglePage = (rt) => rt.platform === 'weapp' && rt.o.scene === SINGLE_PAGE_SCENE

export function singlePageOf({ rt }) {
  return {
    admit(name) {
      if (isSinglePage(rt) && CLOSED.has(name)) throw { errMsg: `${name}:fail not available in single page mode` }
    },
  }
}
