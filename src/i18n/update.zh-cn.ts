export const update = {
  title: '新版本准备好了',
  sentence: '重新打开就能用上。已经填了一半的都还在。',
  restart: '现在重新打开',
  later: '以后再说',
}
