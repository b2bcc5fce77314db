/// <reference types="@tarojs/taro" />

declare const API_BASE: string
declare const APP_VERSION: string
/** Ids of message templates at the platform that this build is for, by topic; a topic without one is not asked about. */
declare const MESSAGE_TEMPLATES: Readonly<Partial<Record<string, string>>>

declare module '*.png' {
  const url: string
  export default url
}

declare module '*.svg' {
  const url: string
  export default url
}

declare module '*.module.scss' {
  const classNames: Record<string, string>
  export default classNames
}

declare module '*.scss'

declare namespace NodeJS {
  interface ProcessEnv {
    NODE_ENV: 'development' | 'production' | 'test'
    TARO_ENV: 'weapp' | 'alipay' | 'h5'
  }
}

declare namespace JSX {
  interface IntrinsicElements {
    'ec-canvas': { id: string; 'canvas-id': string; echarts: unknown; ec: unknown }
  }
}
