export const privacy = {
  title: '隐私与授权',
  textTitle: '隐私说明',
  versionLine: (version: string, date: string) => `第 ${version} 版，${date} 起用`,
  readText: '看全文',
  hostTerms: '微信《用户隐私保护指引》',
  sheet: { kept: '留什么', without: '不同意会怎样', agree: '同意', refuse: '不同意' },
  bar: '这里不放广告，也不做统计。位置、相机这些，用到时才问你。同意隐私说明吗？',
}
