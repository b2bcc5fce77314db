// An in-memory Taro for component tests. What a test can steer or ask is exported beside the fake itself.
import { useEffect, useRef } from 'react'
import { fileSystem, resetFiles, uploadFile } from './taro-files'
import { request, resetRequests } from './taro-request'

export { fillDisk, keptFrom, keptNames, loseFiles } from './taro-files'
export { answerRequest, requests } from './taro-request'

type PrivacyListener = (resolve: (answer: object) => void) => void
type PageEvent = 'didShow' | 'didHide' | 'pullDownRefresh' | 'reachBottom' | 'ready' | 'unload'

let stored = new Map<string, unknown>()
let params: Record<string, string> = {}
let pageListeners = new Map<PageEvent, Set<() => void>>()
let share: (() => unknown) | undefined
let privacyListener: PrivacyListener | undefined
let shareTimeline: (() => unknown) | undefined
let updateListeners = new Set<() => void>()
let themeListeners = new Set<(event: { theme: string }) => void>()
let networkListeners = new Set<(event: { isConnected: boolean; networkType: string }) => void>()
let appShowListeners = new Set<() => void>()

interface HostButtonAnswer {
  event: 'onGetPhoneNumber' | 'onGetAuthorize' | 'onError'
  detail: object
}
const phoneCode: HostButtonAnswer = {
  event: 'onGetPhoneNumber',
  detail: { code: 'phone-code', errMsg: 'getPhoneNumber:ok' },
}
let hostButton = phoneCode

/** What the host answers when one of its buttons is tapped; by default WeChat gives a code for the phone number. */
export function answerHostButton(answer: HostButtonAnswer) {
  hostButton = answer
}

export function hostButtonAnswer(): HostButtonAnswer {
  return hostButton
}

export function resetTaro() {
  hostButton = phoneCode
  stored = new Map()
  params = {}
  pageListeners = new Map()
  share = undefined
  privacyListener = undefined
  shareTimeline = undefined
  updateListeners = new Set()
  themeListeners = new Set()
  networkListeners = new Set()
  appShowListeners = new Set()
  resetRequests()
  resetFiles()
}

/** The query of the page under test. */
export function setRouterParams(next: Record<string, string>) {
  params = next
}

/** Lets the page under test live through something: `emitPage('reachBottom')`. */
export function emitPage(event: PageEvent) {
  pageListeners.get(event)?.forEach((listener) => listener())
}

/** What the page would be shared as. */
export function sharedMessage() {
  return share?.()
}

/** What the page would be on a timeline. */
export function sharedToTimeline() {
  return shareTimeline?.()
}

/** The host has fetched a newer version. */
export function emitUpdateReady() {
  updateListeners.forEach((listener) => listener())
}

export function emitTheme(theme: 'light' | 'dark') {
  themeListeners.forEach((listener) => listener({ theme }))
}

export function emitNetwork(isConnected: boolean) {
  networkListeners.forEach((listener) => listener({ isConnected, networkType: isConnected ? 'wifi' : 'none' }))
}

/** The host holds a call back until the person has agreed; `resolve` is told what the app says. */
export function holdBack(resolve: (answer: object) => void) {
  privacyListener?.(resolve)
}

/** The app comes back to the foreground. */
export function emitAppShow() {
  appShowListeners.forEach((listener) => listener())
}

function ok(name: string) {
  return jest.fn((_options?: unknown) => Promise.resolve({ errMsg: `${name}:ok` }))
}

const screen = { windowWidth: 375, windowHeight: 667, pixelRatio: 2, statusBarHeight: 20 }

const Taro = {
  ENV_TYPE: { WEB: 'WEB', WEAPP: 'WEAPP', ALIPAY: 'ALIPAY' },
  getEnv: () => 'WEB',
  request,
  uploadFile,
  getFileSystemManager: () => fileSystem,
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
  removeStorageSync: (key: string) => void stored.delete(key),
  clearStorageSync: () => stored.clear(),
  getStorageInfoSync: () => ({ keys: [...stored.keys()], currentSize: stored.size, limitSize: 10240 }),
  navigateTo: ok('navigateTo'),
  redirectTo: ok('redirectTo'),
  switchTab: ok('switchTab'),
  reLaunch: ok('reLaunch'),
  navigateBack: ok('navigateBack'),
  hideTabBar: ok('hideTabBar'),
  showTabBar: ok('showTabBar'),
  setNavigationBarTitle: ok('setNavigationBarTitle'),
  setNavigationBarColor: ok('setNavigationBarColor'),
  setBackgroundColor: ok('setBackgroundColor'),
  setTabBarStyle: ok('setTabBarStyle'),
  setTabBarItem: ok('setTabBarItem'),
  setClipboardData: ok('setClipboardData'),
  downloadFile: jest.fn((_options?: unknown): Promise<object> =>
    Promise.resolve({ statusCode: 200, tempFilePath: 'file' }),
  ),
  vibrateShort: ok('vibrateShort'),
  setKeepScreenOn: ok('setKeepScreenOn'),
  requestSubscribeMessage: jest.fn((_options?: unknown): Promise<object> => Promise.resolve({})),
  pageScrollTo: ok('pageScrollTo'),
  canvasToTempFilePath: jest.fn((_options?: unknown): Promise<object> => Promise.resolve({ tempFilePath: 'file' })),
  saveImageToPhotosAlbum: ok('saveImageToPhotosAlbum'),
  openSetting: ok('openSetting'),
  stopPullDownRefresh: ok('stopPullDownRefresh'),
  showToast: ok('showToast'),
  hideToast: ok('hideToast'),
  openPrivacyContract: jest.fn(),
  onNeedPrivacyAuthorization: (listener: PrivacyListener) => {
    privacyListener = listener
  },
  getWeRunData: jest.fn(() => Promise.resolve({ encryptedData: 'sealed', iv: 'vector', errMsg: 'getWeRunData:ok' })),
  login: jest.fn(() => Promise.resolve({ code: 'login-code', errMsg: 'login:ok' })),
  scanCode: jest.fn(() => Promise.resolve({ result: '', errMsg: 'scanCode:ok' })),
  getNetworkType: jest.fn(() => Promise.resolve({ networkType: 'wifi', errMsg: 'getNetworkType:ok' })),
  onNetworkStatusChange: (listener: (event: { isConnected: boolean; networkType: string }) => void) =>
    void networkListeners.add(listener),
  offNetworkStatusChange: (listener: (event: { isConnected: boolean; networkType: string }) => void) =>
    void networkListeners.delete(listener),
  onAppShow: (listener: () => void) => void appShowListeners.add(listener),
  offAppShow: (listener: () => void) => void appShowListeners.delete(listener),
  onThemeChange: (listener: (event: { theme: string }) => void) => void themeListeners.add(listener),
  offThemeChange: (listener: (event: { theme: string }) => void) => void themeListeners.delete(listener),
  getEnterOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
  applyUpdate: jest.fn(),
  getUpdateManager: () => ({
    onUpdateReady: (listener: () => void) => void updateListeners.add(listener),
    applyUpdate: () => Taro.applyUpdate(),
  }),
  getSystemInfoSync: () => ({
    ...screen,
    platform: 'devtools',
    language: 'zh_CN',
    theme: 'light',
    fontSizeSetting: 16,
  }),
  getAppBaseInfo: () => ({ language: 'zh_CN', theme: 'light', fontSizeSetting: 16 }),
  getWindowInfo: () => screen,
  pxTransform: (px: number) => `${px}px`,
  nextTick: (callback: () => void) => void Promise.resolve().then(callback),
  getCurrentPages: () => [{ route: 'pages/home/index' }],
  getCurrentInstance: () => ({ router: { params, path: '' }, page: null, app: null }),
  eventCenter: { on: jest.fn(), off: jest.fn(), once: jest.fn(), trigger: jest.fn() },
}

function usePageEvent(event: PageEvent, callback: () => void) {
  useEffect(() => {
    const listeners = pageListeners.get(event) ?? new Set()
    pageListeners.set(event, listeners.add(callback))
    return () => void listeners.delete(callback)
  }, [event, callback])
}

// A page under test is shown from the start, so these run once on mounting and then whenever the test says so.
export function useDidShow(callback: () => void) {
  useOnce(callback)
  usePageEvent('didShow', callback)
}

export function useReady(callback: () => void) {
  useOnce(callback)
}

export function useLoad(callback: (query: Record<string, string>) => void) {
  useOnce(() => callback(params))
}

function useOnce(callback: () => void) {
  const first = useRef(callback)
  useEffect(() => first.current(), [])
}

export function useDidHide(callback: () => void) {
  usePageEvent('didHide', callback)
}

export function useUnload(callback: () => void) {
  usePageEvent('unload', callback)
}

export function usePullDownRefresh(callback: () => void) {
  usePageEvent('pullDownRefresh', callback)
}

export function useReachBottom(callback: () => void) {
  usePageEvent('reachBottom', callback)
}

export function useShareAppMessage(callback: () => unknown) {
  share = callback
}

export function useShareTimeline(callback: () => unknown) {
  shareTimeline = callback
}

export function useRouter() {
  return { params, path: '' }
}

export const { getEnv } = Taro

export default Taro
